import type { Site } from './site.ts';

/** One line of the A to Z: words people look for, and the page that has the answer. */
export interface AzEntry {
  /** What the line is sorted by and starts with. */
  words: string;
  path: string;
  /** The page's title, where the words are not it. */
  title?: string;
}

/** Longer phrases are questions for search; in an alphabet nobody would look for them. */
const MOST_WORDS = 3;

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** The letter an entry stands under: `#` for digits. */
const letterOf = (words: string) => {
  const letter = words.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(letter) ? letter : '#';
};

/** Every title and every short alias, under its letter. */
export function aToZ(site: Site): { letter: string; entries: AzEntry[] }[] {
  const entries: AzEntry[] = [];
  const add = (title: string, path: string, aliases: string[] = []) => {
    entries.push({ words: title, path });
    for (const alias of aliases) {
      const known = alias.toLowerCase() === title.toLowerCase();
      if (!known && alias.split(/\s+/).length <= MOST_WORDS) entries.push({ words: capital(alias), path, title });
    }
  };
  for (const { path, data } of site.leaflets.values()) add(data.title, path, data.aliases);
  for (const service of site.services.values()) if (!service.unlisted) add(service.name, service.path, service.aliases);
  for (const { path, data } of site.commitments) add(data.title, path);
  for (const { path, data } of site.pages.values()) add(data.title, path, data.aliases);

  const letters = new Map<string, AzEntry[]>();
  for (const entry of entries.sort((a, b) => a.words.localeCompare(b.words, 'en-GB'))) {
    const letter = letterOf(entry.words);
    letters.set(letter, [...(letters.get(letter) ?? []), entry]);
  }
  return [...letters]
    .map(([letter, found]) => ({ letter, entries: found }))
    .sort((a, b) => a.letter.localeCompare(b.letter));
}
