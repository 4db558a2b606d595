import type { Content } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

const check = (content: Content) =>
  content.leaflets.flatMap((leaflet) =>
    leaflet.data.related.flatMap((name, index, all) => {
      const report = (message: string) => [
        mistake(
          'related',
          leaflet.file,
          leaflet.at('related', index),
          message,
          'Delete it, or name another leaflet that a reader may need next.',
        ),
      ];
      if (name === leaflet.id) return report('A leaflet is not related to itself.');
      return all.indexOf(name) < index ? report(`"${name}" is named twice.`) : [];
    }),
  );

export const related: Rule = {
  id: 'related',
  about: 'The related leaflets are others, each named once.',
  check,
  examples: [
    {
      name: 'itself, and one twice',
      files: Object.fromEntries(
        Object.entries(exampleLeaflet('Text.')).map(([path, text]) => [
          path,
          text.replace(/related: .*/, 'related: [carers/a-break, carers/are-you-a-carer, carers/are-you-a-carer]'),
        ]),
      ),
      problems: [
        'leaflets/carers/a-break/standard.mdx:7:11: A leaflet is not related to itself.',
        'leaflets/carers/a-break/standard.mdx:7:51: "carers/are-you-a-carer" is named twice.',
      ],
    },
    { name: 'two others', files: exampleLeaflet('Text.'), problems: [] },
  ],
};
