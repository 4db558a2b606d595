import { ANY } from '../content/content.ts';
import type { Content, Entry, Kind } from '../content/content.ts';
import { advice } from '../content/problem.ts';
import { usesOf } from './references.ts';
import type { Rule } from './rule.ts';

function check(content: Content) {
  // What a broken file uses is not known, so nothing can be called unused yet.
  const hidden = (kinds: Kind[]) =>
    kinds.some((kind) => content.broken[kind].size > 0 && (kind !== 'leaflet' || !content.broken[kind].has(ANY)));
  const uses = usesOf(content);
  const unused = <T>(entries: Entry<T>[], kind: string, users: Kind[], hint: string) => {
    if (hidden(users)) return [];
    const used = new Set(uses.filter((use) => use.kind === kind).map(({ name }) => name));
    return entries
      .filter(({ id }) => !used.has(id))
      .map(({ id, file, at }) => advice('unused', file, at('id'), `Nothing uses the ${kind} "${id}".`, hint));
  };
  return [
    ...unused(
      content.facts,
      'fact',
      ['leaflet', 'commitment', 'page', 'easy-read'],
      'Show it with <Fact id="…" />, or delete it, so that nobody has to check it.',
    ),
    ...unused(
      content.sources,
      'source',
      ['leaflet', 'commitment', 'fact', 'service', 'action-plan'],
      'Name it where its words are used, or delete it.',
    ),
  ];
}

export const unused: Rule = {
  id: 'unused',
  advises: true,
  about: 'Advice: every fact and every source is used somewhere.',
  check,
  examples: [
    {
      name: 'a fact that no page shows, and its source',
      files: {
        'leaflets/getting-help/grant-for-your-home/standard.mdx': undefined,
        'leaflets/getting-help/grant-for-your-home/easy-read.mdx': undefined,
        'topics.yaml': undefined,
      },
      problems: [
        'facts.yaml:1:3: Nothing uses the fact "grant-maximum".',
        'facts.yaml:11:3: Nothing uses the fact "grant-decision-time".',
      ],
    },
    { name: 'all used', files: {}, problems: [] },
    {
      name: "a page that can't be read may use it",
      files: { 'leaflets/getting-help/grant-for-your-home/standard.mdx': 'No front matter' },
      problems: [],
    },
  ],
};
