import { distance } from 'fastest-levenshtein';

/** A text as the search compares it: lower case, plain letters and digits, single spaces. */
export const normalise = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Words that nearly every page has, and that tell no page from another. */
const STOP_WORDS = new Set(
  `a about all also am an and any are as at be because been being but by can cannot cant could did do does doing done dont for from had
  has have having he her hers him his how i id if ill im in into is isnt it its ive just me mine my not of on or our ours please really
  she should shall so some than that thats the their theirs them then there theres these they this those to too us very was we were
  what whats when where wheres which who whom whos whose why will with would you your yours`.split(/\s+/),
);

/**
 * Openings of questions. Their words mean something elsewhere ("needs assessment"), so they go only where
 * a question starts with them.
 */
const FRAMES = [
  /^(?:i|we) (?:really )?(?:need|want|would like|am looking for|have got|got|think|feel)(?: to)?(?: get| find| know| have)?(?: some| a| an| the)? /,
  /^im looking for /,
  /^(?:how|where|when|what|who|why)(?: (?:do|does|can|could|should|would|will|is|are|to))?(?: (?:i|we|you|my))? (?:get|find|apply for|ask for|go to)(?: a| an| some| the)? /,
  /^(?:tell me|information|info|advice|details) (?:about|on) /,
  /^(?:looking for|is there|are there) /,
];

/** The words of a question that say what it is about. All of its words where none stands out. */
export function contentWords(text: string): string[] {
  const whole = normalise(text);
  const rest = FRAMES.reduce((left, frame) => left.replace(frame, ''), whole);
  const of = (words: string) => [...new Set(words.split(' '))].filter((word) => !STOP_WORDS.has(word) && !/^\p{L}?$/u.test(word));
  const found = [of(rest), of(whole)].find((words) => words.length > 0);
  return found ?? (whole ? [...new Set(whole.split(' '))] : []);
}

/** A word without the commonest English endings. */
const stem = (word: string): string =>
  word.length < 4 ? word : word.replace(/ies$/, 'y').replace(/(?:ing|ed|es|s)$/, '').replace(/(.)\1$/, '$1').replace(/e$/, '');

/** Whether two normalised words are the same to a reader: an ending or a slip of the finger apart. */
export function alike(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter < 3) return false;
  if (stem(a) === stem(b)) return true;
  // The first letter is seldom wrong, and short words are too near each other: "rail" is not "mail".
  return shorter >= 6 && a[0] === b[0] && distance(a, b) <= (shorter >= 9 ? 2 : 1);
}

/** Letters that two words share at their start. */
function sharedStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length += 1;
  return length;
}

/** Whether a word of a text is what was looked for, perhaps longer: "adaptations" for "adapt". */
export const answers = (wanted: string, word: string): boolean => alike(wanted, word) || (wanted.length >= 4 && word.startsWith(wanted));

/** Whether a word of a text can have been found for a wanted word by its stem: "disabled" for "disability". */
export const related = (wanted: string, word: string): boolean =>
  word.startsWith(wanted) || sharedStart(wanted, word) >= Math.max(4, wanted.length / 2) || alike(wanted, word);
