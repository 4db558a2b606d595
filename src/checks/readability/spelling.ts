import { inDictionary, similarTo } from './dictionary.ts';
import { OWN_WORDS } from './own-words.ts';

/** Longer than any word: looking up a page without spaces would only cost time. */
const LONGEST = 40;
/** Suggestions for longer words take seconds. */
const LONGEST_SUGGESTED = 20;

/** British words that the dictionary also accepts in an American spelling, or in one that is wrong here. */
const AMERICAN: Record<string, string> = {
  program: 'programme',
  programs: 'programmes',
  gray: 'grey',
  fulfill: 'fulfil',
  enroll: 'enrol',
  aging: 'ageing',
  toward: 'towards',
  gotten: 'got',
  jewelry: 'jewellery',
  mom: 'mum',
  moms: 'mums',
  diaper: 'nappy',
  elevator: 'lift',
  sidewalk: 'pavement',
  apartment: 'flat',
  cellphone: 'mobile phone',
};

/** How American endings are written in Britain. */
const ENDINGS: [RegExp, string][] = [
  [/iz(e[sd]?|ing|ers?|ations?)$/, 'is$1'],
  [/yz(e[sd]?|ing|ers?)$/, 'ys$1'],
  [/or(s|ed|ing|ful|able|ite|ites)?$/, 'our$1'],
  [/er(s|ed)?$/, 're$1'],
  [/l(ed|ing|er|ers|ment)$/, 'll$1'],
  [/ll(ment|ful)$/, 'l$1'],
  [/og(s)?$/, 'ogue$1'],
  [/ense(s)?$/, 'ence$1'],
  [/^e/, 'ae'],
];

/** The British form of a word that is spelt as in America. */
const british = (word: string): string | undefined =>
  Object.hasOwn(AMERICAN, word.toLowerCase())
    ? AMERICAN[word.toLowerCase()]
    : ENDINGS.map(([ending, right]) => word.replace(ending, right)).find((form) => form !== word && isSpelt(form));

const right = new Map<string, boolean>();
const suggested = new Map<string, string | undefined>();

/** Whether a word is spelt as in Britain. */
export function isSpelt(word: string): boolean {
  const known = right.get(word);
  if (known !== undefined) return known;
  const plain = word.replaceAll('’', "'");
  const parts = () => plain.includes('-') && plain.split('-').every((part) => part === '' || isSpelt(part));
  const single = plain.replace(/'s?$/, '');
  const own = [plain, single].some(
    (form) => OWN_WORDS.has(form) || OWN_WORDS.has(form.charAt(0).toLowerCase() + form.slice(1)),
  );
  const spelt =
    plain.length <= LONGEST &&
    !Object.hasOwn(AMERICAN, plain.toLowerCase()) &&
    (own || parts() || inDictionary(single) || inDictionary(plain));
  right.set(word, spelt);
  return spelt;
}

/** How a word is spelt right, as far as the dictionary can tell. */
export function spellingOf(word: string): string | undefined {
  const plain = word.replaceAll('’', "'");
  if (plain.length > LONGEST_SUGGESTED) return undefined;
  if (!suggested.has(plain)) suggested.set(plain, british(plain) ?? similarTo(plain)[0]);
  return suggested.get(plain);
}
