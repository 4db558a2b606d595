/** What a typed figure is. */
export type FigureKind = 'phone number' | 'email address' | 'amount of money' | 'percentage' | 'rate' | 'period';

/** A figure in a text. */
export interface Figure {
  kind: FigureKind;
  index: number;
  /** As it is written: "£30,000". */
  words: string;
}

// Looks back so that a long row of digits is read once, not once from each of its digits.
const NUMBER = String.raw`(?<!\p{Nd}[,.]?)\p{Nd}+(?:,\p{Nd}{3})*(?:\.\p{Nd}+)?[½¼¾]?`;
const IN_WORDS = String.raw`(?:one|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million)`;
const UNIT = String.raw`(?:minutes?|mins?|hours?|hrs?|days?|nights?|weeks?|fortnights?|months?|years?)`;
const EACH = String.raw`(?:a|an|per|each|every)\s(?:hour|day|night|week|fortnight|month|year)\b`;

const PATTERNS: [FigureKind, RegExp][] = [
  ['email address', /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  // A number that starts with 0 is nothing but a phone number. Short codes are only recognised by the verb before them.
  ['phone number', /(?:\+\s?44|(?<![\p{Nd}.,£-])\(?0)(?:[\s()-]{0,3}\p{Nd}){6,12}(?!\p{Nd})/gu],
  [
    'phone number',
    /(?<=\b(?:call|ring|dial|phone|text)\s(?:us\son\s|on\s)?)(?!999\b)\p{Nd}{3,6}(?:\s\p{Nd}{3})?(?!\p{Nd})/giu,
  ],
  ['amount of money', new RegExp(String.raw`[£€$]\s?${NUMBER}(?:\s?(?:million|billion|thousand|k|m|bn)\b)?`, 'giu')],
  [
    'amount of money',
    new RegExp(String.raw`(?<!£)${NUMBER}\s?(?:million\s|billion\s|thousand\s)?(?:pounds?|pence|p|GBP)\b`, 'gu'),
  ],
  ['amount of money', new RegExp(String.raw`\b(?:${IN_WORDS}[\s-](?:and\s)?){1,8}pounds?\b`, 'giu')],
  ['percentage', new RegExp(String.raw`${NUMBER}\s?(?:[%％]|per\s?cent\b|percent\b)`, 'giu')],
  ['rate', new RegExp(String.raw`(?<!£)${NUMBER}\s(?:[\p{L}-]+\s){1,2}${EACH}`, 'giu')],
  [
    'period',
    new RegExp(
      String.raw`(?<!£)${NUMBER}(?:(?:\s(?:to|or|and)\s|\s?[-–—]\s?)${NUMBER})?(?:\s|-)(?:(?:working|calendar|clear|whole|full|more|extra|school)\s)?${UNIT}\b`,
      'giu',
    ),
  ],
];

/** What every figure has at least one of, so that most texts need not be searched for each kind. */
const SOME = /[\p{Nd}@]|pound/iu;

/** How people speak of all day and every day: that is not a figure. */
const ALWAYS = /^(?:24 hours(?: a day)?|7 days(?: a week)?|365 days(?: a year)?)$/i;

/** Ages may be typed: "18 years old", "aged 16 to 24 years", "a 17-year-old", "over 18 years". */
const isAge = (before: string, words: string, after: string): boolean =>
  /years?$/i.test(words) &&
  (/^[\s-](?:olds?\b|of age\b)/i.test(after) || /\b(?:aged?|ages|over|under)\s(?:between\s)?$/i.test(before));

/** Every figure in a text that could change one day, in order. Plain counts, dates, times and ages are not among them. */
export function figuresIn(text: string): Figure[] {
  if (!SOME.test(text)) return [];
  const found: Figure[] = [];
  for (const [kind, pattern] of PATTERNS) {
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length;
      if (found.some((other) => index < other.index + other.words.length && other.index < end)) continue;
      const age =
        kind === 'period' && isAge(text.slice(Math.max(0, index - 30), index), words, text.slice(end, end + 10));
      if (!age && !ALWAYS.test(words)) found.push({ kind, index, words });
    }
  }
  return found.sort((a, b) => a.index - b.index);
}
