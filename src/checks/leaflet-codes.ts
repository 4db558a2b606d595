import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

function check({ site, leaflets }: Content): Problem[] {
  if (!site) return [];
  const { codePrefix } = site.data;
  return leaflets
    .filter(({ data }) => !data.code.startsWith(`${codePrefix}-`))
    .map(({ file, data, at }) =>
      mistake(
        'leaflet-codes',
        file,
        at('code'),
        `The code "${data.code}" does not start with ${codePrefix}-.`,
        `Write ${data.code.replace(/^[A-Z]+/, codePrefix)}, or change codePrefix in content/site.yaml.`,
      ),
    );
}

const coded = (code: string) => exampleLeaflet('Text.', { code });

export const leafletCodes: Rule = {
  id: 'leaflet-codes',
  about: 'The code of every leaflet starts with the letters that site.yaml gives.',
  check,
  examples: [
    {
      name: 'letters of another council',
      files: coded('WELL-0104'),
      problems: ['leaflets/carers/a-break/standard.mdx:3:1: The code "WELL-0104" does not start with ASC-.'],
    },
    { name: 'more digits than the others', files: coded('ASC-0104'), problems: [] },
    {
      name: 'no letters can be read',
      files: { ...coded('WELL-0104'), 'site.yaml': 'name: [' },
      problems: [],
    },
  ],
};
