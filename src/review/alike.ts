import { diffArrays } from 'diff';
import { normalised } from '../told/told-text.ts';
import type { Shape } from '../told/told-shape.ts';

/**
 * How alike a sentence must be to the one in whose place it stands, for a change that only says the same in other
 * words: twice the words that stay, in their order, of all words of both. "Tell us what you need." and "Say what you
 * need." have 0.67; "We pay for it." and "You pay for all of it." have 0.6; a sentence that comes or goes has 0.
 */
export const LEAST_ALIKE = 0.65;

/** What a change that only says the same in other words leaves as it is. */
interface Kept {
  numbers: string[];
  negations: string[];
  links: string[];
  components: string[];
  headings: string[];
  sentences: string[];
}

const NUMBER =
  /\d+(?:[.,:/-]\d+)*|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|half|double|twice|once|first|second|third)\b/g;
const NEGATION =
  /\b(?:no|not|never|none|nobody|nothing|nowhere|neither|nor|without|cannot|unless|except|only|must|may|[a-z]+n't)\b/g;

const found = (words: string, pattern: RegExp): string[] =>
  [...words.toLowerCase().matchAll(pattern)].map(([all]) => all);

const segmenter = new Intl.Segmenter('en-GB', { granularity: 'sentence' });
const sentencesOf = (words: string): string[] =>
  [...segmenter.segment(normalised(words))].map(({ segment }) => segment.trim()).filter(Boolean);

const BLOCKS = new Set(['paragraph', 'heading', 'tableCell', 'listItem']);
/** Fields of front matter that are sentences. All others are kept as they are. */
const SENTENCES = new Set(['title', 'summary', 'official', 'leavesOut']);

/** The words of a part, with a space where a line breaks. */
function wordsOf(shape: Shape): string {
  if (typeof shape === 'string') return shape;
  const [kind, , ...inside] = shape;
  return kind === 'break' ? ' ' : inside.map(wordsOf).join('');
}

function keptOf(shape: Shape): Kept {
  const kept: Kept = { numbers: [], negations: [], links: [], components: [], headings: [], sentences: [] };
  const say = (words: string) => {
    kept.numbers.push(...found(normalised(words), NUMBER));
    kept.negations.push(...found(normalised(words), NEGATION));
    kept.sentences.push(...sentencesOf(words));
  };
  const read = (part: Shape, said: boolean): void => {
    if (typeof part === 'string') {
      if (!said) say(part);
      return;
    }
    const [kind, says, ...inside] = part;
    const label = JSON.stringify([kind, says]);
    if (kind === 'page')
      for (const [field, value] of Object.entries(says))
        if (SENTENCES.has(field)) [value].flat().forEach((words) => say(String(words)));
        else kept.components.push(JSON.stringify([field, value]));
    else if (kind.startsWith('<') || kind === 'image' || kind === 'list' || kind === 'blockquote')
      kept.components.push(label);
    else if (kind === 'link' || kind === 'definition' || kind === 'linkReference') kept.links.push(label);
    if (kind === 'heading') kept.headings.push(`${label} ${wordsOf(part)}`);
    const line =
      !said && BLOCKS.has(kind) && inside.every((child) => typeof child === 'string' || !BLOCKS.has(child[0]));
    if (line) say(wordsOf(part));
    inside.forEach((child) => read(child, said || line));
  };
  read(shape, false);
  return kept;
}

const sameList = (a: string[], b: string[]): boolean => JSON.stringify(a.toSorted()) === JSON.stringify(b.toSorted());

/** How alike two sentences are, from 0 to 1: the words that stay, in their order. */
export function alikeness(before: string, after: string): number {
  const [old, now] = [before, after].map((words) =>
    words
      .toLowerCase()
      .split(/[^\p{L}\p{N}']+/u)
      .filter(Boolean),
  ) as [string[], string[]];
  const stay = diffArrays(old, now).reduce(
    (sum, { value, added, removed }) => sum + (added || removed ? 0 : value.length),
    0,
  );
  return (2 * stay) / Math.max(1, old.length + now.length);
}

/** The first place where sentences stand that are not alike. */
function unlike(before: string[], after: string[]): { before: string; after: string } | undefined {
  let [old, now] = ['', ''];
  for (const { value, added, removed } of [...diffArrays(before, after), { value: [], added: false, removed: false }]) {
    if (removed) old = value.join(' ');
    else if (added) now = value.join(' ');
    else {
      if ((old || now) && alikeness(old, now) < LEAST_ALIKE) return { before: old, after: now };
      [old, now] = ['', ''];
    }
  }
  return undefined;
}

/** Why a change is more than other words for the same. Undefined where it is not. */
export function moreThanMinor(before: Shape, after: Shape): string | undefined {
  const [was, is] = [keptOf(before), keptOf(after)];
  const gone = (name: keyof Kept) => !sameList(was[name], is[name]);
  if (gone('numbers')) return 'a number came, went or changed';
  if (gone('negations')) return 'a word such as "not", "never" or "only" came, went or changed';
  if (gone('links')) return 'a link came, went or leads elsewhere';
  if (gone('components'))
    return 'a box, a list, a picture, a figure, a service or a field of the front matter came, went or changed';
  if (gone('headings')) return 'a heading came, went or changed';
  const place = unlike(was.sentences, is.sentences);
  if (!place) return undefined;
  if (!place.after) return `a sentence went: "${place.before}"`;
  return place.before ? `"${place.before}" became "${place.after}"` : `a sentence came: "${place.after}"`;
}
