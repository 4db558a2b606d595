import type { Content } from '../content.ts';
import { advice } from '../problem.ts';
import type { Problem } from '../problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

function check(content: Content): Problem[] {
  const first = new Map<string, string>();
  return content.leaflets.flatMap(({ id, file, data, at }) =>
    data.aliases.flatMap((alias, index) => {
      const key = alias.toLowerCase();
      const owner = first.get(key) ?? id;
      first.set(key, owner);
      return owner !== id || data.aliases.findIndex((other) => other.toLowerCase() === key) < index
        ? [advice('shared-aliases', file, at('aliases', index), `The alias "${alias}" ${owner === id ? 'stands here twice' : `also stands in ${owner}`}.`, 'Keep it where a reader who types it should land.')]
        : [];
    }));
}

const file = 'leaflets/carers/a-break/standard.mdx';

export const sharedAliases: Rule = {
  id: 'shared-aliases',
  about: 'No two leaflets share an alias, so that each leads to one answer.',
  check,
  examples: [
    {
      name: 'one of another leaflet, and one twice',
      files: Object.fromEntries(Object.entries(exampleLeaflet('Text.')).map(([path, text]) => [path, text.replace(/aliases: .*/, 'aliases: [Respite, respite, time off]')])),
      problems: [`${file}:6:20: The alias "respite" stands here twice.`],
    },
    {
      name: 'shared',
      files: Object.fromEntries(Object.entries(exampleLeaflet('Text.')).map(([path, text]) => [path, text.replace(/aliases: .*/, 'aliases: [respite, time off, unpaid carer]')])),
      problems: ['leaflets/carers/are-you-a-carer/standard.mdx:9:5: The alias "unpaid carer" also stands in carers/a-break.'],
    },
    { name: 'each its own', files: exampleLeaflet('Text.'), problems: [] },
  ],
};
