import { createSearch } from '../search/answer.ts';
import type { Search } from '../search/answer.ts';
import type { SearchData } from '../search/data.ts';
import { withTerms } from '../search/terms.ts';
import { british, normalise, wordsOf } from '../search/words.ts';
import { isWhole } from '../content/content.ts';
import type { Content } from '../content/content.ts';
import { advice } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { searchOf } from '../search/site-search.ts';
import { unreviewedSite } from '../site/site.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

/** A summary has words of many pages, so its own need only be among the first. */
const FIRST = 3;

/** The pages that the search shows first for these words. */
const pagesFor = (search: Search, words: string) =>
  search
    .answer({ query: words, topic: '', format: '', audience: '' })
    .results.slice(0, FIRST)
    .map(({ page }) => page);

/**
 * Says whether a page alone has these words as its name. Then it comes first, whatever else there is, and the search
 * need not be asked. Names that the search may read as each other count as the same: in American spelling, or in one word and two.
 */
function onlyNames({ pages }: SearchData): (words: string, path: string) => boolean {
  const loose = (text: string) => wordsOf(text).map(british).join('');
  const owners = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  for (const { path, title, aliases } of withTerms(pages)) {
    const own = [title, ...aliases];
    names.set(path, new Set(own.map(normalise)));
    for (const name of own) owners.set(loose(name), (owners.get(loose(name)) ?? new Set()).add(path));
  }
  return (words, path) => names.get(path)?.has(normalise(words)) === true && owners.get(loose(words))?.size === 1;
}

/** Whether each leaflet lies in a topic's folder. Where one does not, another rule says so, and there is no site yet. */
const areInTopics = ({ leaflets, topics }: Content): boolean => {
  const names = new Set(topics.map(({ id }) => id));
  return leaflets.every(({ id }) => names.has(id.split('/')[0]!));
};

function check(content: Content): Problem[] {
  if (!isWhole(content) || !areInTopics(content)) return [];
  const { data: searched } = searchOf(unreviewedSite(content));
  const search = createSearch(searched);
  const isOnlyName = onlyNames(searched);
  // Preferences and aliases that two leaflets share are decided by editors: another leaflet may come first there.
  const decided = new Map<string, Set<string>>();
  const decide = (words: string, leaflet: string) => {
    const key = normalise(words);
    decided.set(key, (decided.get(key) ?? new Set()).add(`/${leaflet}/`));
  };
  for (const { words, leaflet } of content.search?.data.prefer ?? []) decide(words, leaflet);
  for (const { id, data } of content.leaflets) for (const alias of data.aliases) decide(alias, id);

  return content.leaflets.flatMap(({ id, file, data, at }) => {
    const own = `/${id}/`;
    const lost = (words: string, what: string, within: number, ...path: PropertyKey[]): Problem[] => {
      if (within === 1 && isOnlyName(words, own)) return [];
      const pages = pagesFor(search, words);
      const [first] = pages;
      if (
        pages.slice(0, within).some((page) => page.path === own) ||
        (first && decided.get(normalise(words))?.has(first.path))
      )
        return [];
      const instead = first ? `"${first.title}" (${first.path}) comes first` : 'nothing is found';
      const hint = first
        ? `Write it in words that tell this leaflet from the other${within === 1 ? ', or say under "prefer" in content/search.yaml that this leaflet comes first' : ''}.`
        : 'Write it in words that say what the leaflet is about.';
      return [
        advice(
          'search-finds',
          file,
          at(...path),
          `The search does not find this leaflet ${within === 1 ? 'first' : `among the first ${within}`} by its ${what}: ${instead}.`,
          hint,
        ),
      ];
    };
    return [
      ...lost(data.title, 'title', 1, 'title'),
      ...lost(data.summary, 'summary', FIRST, 'summary'),
      ...data.aliases.flatMap((alias, index) => lost(alias, `alias "${alias}"`, 1, 'aliases', index)),
    ];
  });
}

const file = 'leaflets/carers/a-break/standard.mdx';

export const searchFinds: Rule = {
  id: 'search-finds',
  advises: true,
  about:
    'Advice: the search finds each leaflet first by its title and aliases, and among the first three by its summary.',
  check,
  examples: [
    {
      name: 'the title of another leaflet as an alias',
      files: exampleLeaflet('Time off.', { aliases: 'respite, time off, ask for help' }),
      problems: [
        `${file}:6:30: The search does not find this leaflet first by its alias "ask for help": "Ask for help" (/getting-help/ask-for-help/) comes first.`,
      ],
    },
    {
      name: 'a summary that speaks of other things',
      files: exampleLeaflet('Text.', { summary: 'What it costs to have a ramp or a stairlift.' }),
      problems: [
        `${file}:4:1: The search does not find this leaflet among the first 3 by its summary: "A grant to change your home" (/getting-help/grant-for-your-home/) comes first.`,
      ],
    },
    {
      name: 'the other leaflet is to come first',
      files: {
        ...exampleLeaflet('Time off.', { aliases: 'respite, time off, ask for help' }),
        'search.yaml': 'prefer:\n  - words: Ask for help\n    leaflet: getting-help/ask-for-help\n',
      },
      problems: [],
    },
    { name: 'all found', files: exampleLeaflet('Time off.'), problems: [] },
  ],
};
