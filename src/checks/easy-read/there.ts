import { posix } from 'node:path';
import type { Content } from '../../content/content.ts';
import { START } from '../../content/parse/place.ts';
import { mistake } from '../../content/problem.ts';
import { exampleEasyRead } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { EXAMPLE } from './find.ts';

function check({ leaflets, commitments, easyReads, broken }: Content) {
  const standard = [
    ...leaflets.map(({ id, file }) => ({ id, file, kind: 'leaflet' })),
    ...commitments.map(({ id, file }) => ({ id: `commitments/${id}`, file, kind: 'commitment' })),
  ];
  const known = new Set([
    ...standard.map(({ id }) => id),
    ...broken.leaflet,
    ...[...broken.commitment].map((number) => `commitments/${number}`),
  ]);
  const written = new Set([...easyReads.map(({ id }) => id), ...broken['easy-read']]);
  return [
    ...standard
      .filter(({ id }) => !written.has(id))
      .map(({ file, kind }) =>
        mistake(
          'easy-read-there',
          file,
          START,
          `This ${kind} has no Easy Read.`,
          `Write ${posix.dirname(file)}/easy-read.mdx: the main points in short sentences, each with a picture.`,
        ),
      ),
    ...easyReads
      .filter(({ id }) => !known.has(id))
      .map(({ file }) =>
        mistake(
          'easy-read-there',
          file,
          START,
          'There is no standard page beside this one.',
          'Put it into the folder of its standard.mdx, or write that first.',
        ),
      ),
  ];
}

export const easyReadThere: Rule = {
  id: 'easy-read-there',
  about: 'Every leaflet and every commitment has an Easy Read beside it.',
  check,
  examples: [
    {
      name: 'none',
      files: { [EXAMPLE]: undefined, 'commitments/1/easy-read.mdx': undefined },
      problems: [
        'leaflets/carers/a-break/standard.mdx:1:1: This leaflet has no Easy Read.',
        'commitments/1/standard.mdx:1:1: This commitment has no Easy Read.',
      ],
    },
    {
      name: 'one that belongs to nothing',
      files: { 'leaflets/carers/rest/easy-read.mdx': exampleEasyRead('')[EXAMPLE] },
      problems: ['leaflets/carers/rest/easy-read.mdx:1:1: There is no standard page beside this one.'],
    },
    { name: 'one with a mistake of its own', files: { [EXAMPLE]: 'Text' }, problems: [] },
  ],
};
