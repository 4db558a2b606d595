import { nearest } from '../content/nearest.ts';
import type { ReviewedText } from './texts.ts';

/** Which words people write for the two texts of a leaflet. Spaces, hyphens and capital letters make no difference. */
const VARIANTS = new Map<string, 'standard' | 'easy-read'>([
  ['', 'standard'],
  ['standard', 'standard'],
  ['page', 'standard'],
  ['easyread', 'easy-read'],
  ['easy', 'easy-read'],
]);

/** The text that somebody means by "Easy Read" or "standard"; nothing written means the standard one. */
export const variantOf = (words: string): 'standard' | 'easy-read' | undefined =>
  VARIANTS.get(words.toLowerCase().replace(/[\s_‐‑-]/g, ''));

const plain = (words: string) =>
  words
    .trim()
    .toLowerCase()
    .replace(/[\s_‐‑-]/g, '')
    .replace(/^([a-z]+)0*(?=\d)/, '$1');

/** The leaflet that somebody means by its name (`carers/emergencies`) or by its code, such as CARE-16, care16 or Commitment 1. */
export function findLeaflet(
  words: string,
  texts: Pick<ReviewedText, 'leaflet' | 'code'>[],
): { leaflet?: string; near?: string | undefined } {
  const wanted = words
    .trim()
    .toLowerCase()
    .replace(/^\/|\/$/g, '');
  const found = texts.find(({ leaflet, code }) => leaflet === wanted || plain(code) === plain(words));
  return found
    ? { leaflet: found.leaflet }
    : {
        near: nearest(
          words.trim(),
          texts.flatMap(({ leaflet, code }) => [leaflet, code]),
        ),
      };
}

/** A text's name for people: "A break from caring, Easy Read (CARE-04)". */
export const nameOf = ({ title, variant, code }: Pick<ReviewedText, 'title' | 'variant' | 'code'>): string =>
  `${title}${variant === 'easy-read' ? ', Easy Read' : ''} (${code})`;
