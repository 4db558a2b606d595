import type { Content } from '../content/content.ts';
import { lastingName, reviewedTexts } from './texts.ts';
import type { ReviewedText } from './texts.ts';

/** The texts of a content with what they were in another: by their lasting name; those whose code was changed, by their place. */
export function pairsOf(base: Content, head: Content): { text: ReviewedText; before: ReviewedText | undefined }[] {
  const [were, are] = [reviewedTexts(base), reviewedTexts(head)];
  const old = new Map(were.map((text) => [lastingName(text), text]));
  const names = new Set(are.map(lastingName));
  return are.map((text) => ({
    text,
    before:
      old.get(lastingName(text)) ??
      were.find(
        (found) => found.file === text.file && found.variant === text.variant && !names.has(lastingName(found)),
      ),
  }));
}
