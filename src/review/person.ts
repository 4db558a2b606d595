import type { ReviewedText } from './texts.ts';

/** What tells of a person whatever the site is about. */
const SIGNS: [RegExp, string][] = [
  [/[\w.+-]+@[\w-]+\.\w/, 'an email address'],
  [/(?:\d[ ().-]?){9,}/, 'a telephone or other long number'],
  [/\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i, 'a postcode'],
  [/\b[A-Z]{2} ?\d{2} ?\d{2} ?\d{2} ?[A-D]\b/i, 'a National Insurance number'],
  [/\b(?:flat|apartment|room|house|no\.?|number) ?\d+[a-z]?\b/i, 'a flat or house number'],
  [
    /\b\d+[a-z]?,? (?:\p{Lu}[\p{L}'’]+ ){1,3}(?:Street|Road|Lane|Court|House|Close|Square|Avenue|Way|Place|Row|Buildings?|Tower|Estate)\b/u,
    'an address',
  ],
  [/\b(?:my name is|i am called|signed|yours sincerely|kind regards|best wishes),? /i, 'a name'],
  [/\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Sir|Dame|Rev)\.? \p{Lu}/u, 'a name'],
  [/\b(?:born|d\.?o\.?b\.?|date of birth)\b.*\d/i, 'a date of birth'],
];

/** Two or three words with capitals, one after the other: they may be a name. */
const CAPITALS = /\p{Lu}[\p{Ll}'’-]+(?: \p{Lu}[\p{Ll}'’-]+){1,2}/gu;

/**
 * Says why some words may tell who said them, if they may. Names that stand in the texts of the site, such as those of
 * places and services, tell nobody. It finds most of what people write, and not all: somebody reads each comment too.
 */
export function personFinder(texts: Pick<ReviewedText, 'told'>[]): (words: string) => string | undefined {
  const known = texts
    .map(({ told }) => told)
    .join('\n')
    .toLowerCase();
  return (words) => {
    const sign = SIGNS.find(([pattern]) => pattern.test(words));
    if (sign) return sign[1];
    const name = [...words.matchAll(CAPITALS)].find(([found]) => !known.includes(found.toLowerCase()));
    return name && `what may be a name ("${name[0]}")`;
  };
}
