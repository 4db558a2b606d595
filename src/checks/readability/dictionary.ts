import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type nspell from 'nspell';
import type { Speller } from 'nspell';
import { kept } from '../../setup/kept.ts';

// Both packages are loaded only when they are needed: a check of what is spelt right needs neither.
const require = createRequire(import.meta.url);

/** The folder of the dictionary. It lies in the node_modules of the project. */
const folder = () => dirname(require.resolve('dictionary-en-gb'));

const files = () => ({
  aff: readFileSync(join(folder(), 'index.aff')),
  dic: readFileSync(join(folder(), 'index.dic')),
});

let loaded: Speller | undefined;
const speller = (): Speller => (loaded ??= (require('nspell') as typeof nspell)(files()));

/** Words that start alike are one text, with a space before and after each. */
type Words = ReadonlyMap<string, string>;

/** How many characters words that start alike share. */
const START = 3;

const startOf = (word: string) => word.slice(0, START);
const capitalised = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

/** All words that are right with a small letter and with a capital one, so that neither needs to be asked for. */
function allWords(): Words {
  const right = Object.keys(speller().data).filter(
    (word) => !/\s/.test(word) && speller().correct(word) && speller().correct(capitalised(word)),
  );
  return new Map([...Map.groupBy(right, startOf)].map(([start, words]) => [start, ` ${words.join(' ')} `]));
}

/** Names the list by all that it is made of. */
const nameOfList = (): string =>
  Object.values(files())
    .reduce((hash, file) => hash.update(file), createHash('sha256'))
    .update(JSON.stringify(require('nspell/package.json')))
    .update(readFileSync(import.meta.filename))
    .digest('hex')
    .slice(0, 32);

/** The list as it was kept, or made anew, which takes half a second. */
function listOfWords(): Words {
  const list = kept(join(folder(), '../..'), 'dictionary');
  const name = nameOfList();
  const text = list.read(name);
  if (text) return new Map(JSON.parse(text.toString()) as [string, string][]);
  const words = allWords();
  list.write(name, JSON.stringify([...words]));
  return words;
}

let listed: Words | undefined;
const isListed = (word: string): boolean => {
  listed ??= listOfWords();
  return listed.get(startOf(word))?.includes(` ${word} `) ?? false;
};

/** Whether the dictionary has a word, in this form or with a small first letter. */
export const inDictionary = (word: string): boolean =>
  !/\s/.test(word) &&
  (isListed(word) || isListed(word.charAt(0).toLowerCase() + word.slice(1)) || speller().correct(word));

/** The words of the dictionary that are most like a word, the likeliest first. */
export const similarTo = (word: string): string[] => speller().suggest(word);
