import { normalise } from '../search/words.ts';
import type { Content } from '../content/content.ts';
import { advice } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleLeaflet, exampleSearch } from './example-page.ts';
import type { Rule } from './rule.ts';

function check({ leaflets, search, broken }: Content): Problem[] {
  const preferred = new Set((search?.data.prefer ?? []).map(({ words }) => normalise(words)));
  const first = new Map<string, string>();
  return leaflets.flatMap(({ id, file, data, at }) =>
    data.aliases.flatMap((alias, index) => {
      const key = normalise(alias);
      const owner = first.get(key) ?? id;
      first.set(key, owner);
      if (data.aliases.findIndex((other) => normalise(other) === key) < index) {
        return [
          advice(
            'shared-aliases',
            file,
            at('aliases', index),
            `The alias "${alias}" stands here twice.`,
            'Keep one of the two.',
          ),
        ];
      }
      if (owner === id || preferred.has(key) || broken.search.size > 0) return [];
      return [
        advice(
          'shared-aliases',
          file,
          at('aliases', index),
          `The alias "${alias}" also stands in ${owner}.`,
          'Keep it where a reader who types it should land. If it belongs in both, say under "prefer" in content/search.yaml which comes first.',
        ),
      ];
    }),
  );
}

const file = 'leaflets/carers/a-break/standard.mdx';
const withAliases = (aliases: string) => exampleLeaflet('Text.', { aliases });

export const sharedAliases: Rule = {
  id: 'shared-aliases',
  advises: true,
  about: 'Advice: no two leaflets share an alias, unless search.yaml says which of them comes first.',
  check,
  examples: [
    {
      name: 'one of its own twice',
      files: withAliases('Respite, respite, time-off'),
      problems: [`${file}:6:20: The alias "respite" stands here twice.`],
    },
    {
      name: 'shared, but for a hyphen',
      files: withAliases('respite, time off, unpaid-carer'),
      problems: [
        'leaflets/carers/are-you-a-carer/standard.mdx:9:5: The alias "unpaid carer" also stands in carers/a-break.',
      ],
    },
    {
      name: 'shared, and one comes first',
      files: {
        ...withAliases('respite, time off, unpaid-carer'),
        ...exampleSearch('prefer:\n  - words: Unpaid carer\n    leaflet: carers/are-you-a-carer'),
      },
      problems: [],
    },
    {
      name: 'a preference for other words',
      files: {
        ...withAliases('respite, time off, unpaid-carer'),
        ...exampleSearch('prefer:\n  - words: respite\n    leaflet: carers/a-break'),
      },
      problems: [
        'leaflets/carers/are-you-a-carer/standard.mdx:9:5: The alias "unpaid carer" also stands in carers/a-break.',
      ],
    },
    { name: 'each its own', files: exampleLeaflet('Text.'), problems: [] },
  ],
};
