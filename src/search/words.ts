/** A text in lower case and plain letters, without apostrophes. */
const plain = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/['’‘]/g, '');

/** A text as the search compares it: lower case, plain letters and digits, single spaces. */
export const normalise = (text: string): string =>
  plain(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Each line of a text as `normalise` has it. Much quicker for a long text than line by line. */
export const normalisedLines = (text: string): string[] =>
  plain(text)
    .replace(/[^\p{L}\p{N}\n]+/gu, ' ')
    .split('\n')
    .map((line) => line.trim());

/** The words of a text, normalised, in order. */
export const wordsOf = (text: string): string[] => normalise(text).split(' ').filter(Boolean);

/** Endings that are spelled otherwise in American English, where a rule without exceptions among our words can tell. */
const BRITISH: [RegExp, string][] = [
  [/(?<=[a-z]{3})iz(?=(?:e|ed|es|er|ers|ing|ation|ations)$)/, 'is'],
  [/^(col|fav|neighb|behavi|hon|lab|hum|harb|rum)or/, '$1our'],
  [/^(cent|theat|met|lit)er(?=s?$)/, '$1re'],
  [/^(counsel|travel|cancel|label|dial)(?=(?:ing|ed|or|er|ors|ers)$)/, '$1l'],
  [/^program(?=s?$)/, 'programme'],
  [/^gray/, 'grey'],
];

/** A normalised word in British spelling. */
export const british = (word: string): string => BRITISH.reduce((left, [from, to]) => left.replace(from, to), word);

/** Words that nearly every page has, and that tell no page from another. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a about ah all also am an and any anyone anybody anything are arent as ask asking at away be because been before being bit but by can cannot cant could couldnt day did didnt
  do does doesnt doing done dont each ever every for from get gets getting give given go goes going gone got had has hasnt have havent having he hello her here hers hey hi him
  his how however i id if ill im in into is isnt it its ive just keep keeps know let like ll lot make me mine more most much my need needs needed never no not now
  of off ok on or our ours out please put re really s say she should so some somebody someone something sort still such take
  t tell than thank thanks that thats the their theirs them then there theres these they theyre theyve thing things think this those to too
  u up us use ve very want wants was wasnt way we well were weve what whats when where wheres which while who whom whos whose why will with wont would
  yes you youre your yours`.split(/\s+/),
);

/** Whether a normalised word says nothing about what a question is about. */
export const isStopWord = (word: string): boolean => STOP_WORDS.has(word);

/** The words of a text that say what it is about. All of its words where none stands out. */
export function contentWords(text: string): string[] {
  const words = [...new Set(wordsOf(text))];
  const telling = words.filter((word) => !isStopWord(word));
  return telling.length > 0 ? telling : words;
}
