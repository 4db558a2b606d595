import { posix } from 'node:path';
import type { Content } from '../content/content.ts';
import { nearest } from '../content/nearest.ts';
import { placeOfPart, walk } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

type Finding = [message: string, hint: string];

const LOCAL = /^(?:\.\/)?([^/\\:?#]+)$/;

const bare = (words: string) =>
  words
    .toLowerCase()
    .replace(/\.\w+$/, '')
    .replace(/[^a-z0-9]/g, '');

function altFindings(alt: string, url: string): Finding[] {
  if (alt.trim() === '')
    return [
      ['This picture has no alternative text.', 'Say in the [ ] what the picture shows: some readers hear it instead.'],
    ];
  const name = posix.basename(url);
  return bare(alt) === bare(name) || /^(?:image|photo|picture|img)$/i.test(alt.trim())
    ? [
        [
          'The alternative text does not say what the picture shows.',
          'Say in the [ ] what there is to see, as you would on the phone.',
        ],
      ]
    : [];
}

function fileFindings(url: string, folder: string, pictures: ReadonlyMap<string, string>): Finding[] {
  const name = LOCAL.exec(url)?.[1];
  if (!name)
    return [
      [
        'The picture does not lie beside the page.',
        `Put the file into ${folder} and write ![what it shows](./its-name.webp).`,
      ],
    ];
  if (pictures.has(`${folder.replace(/^[^/]+\//, '')}/${name}`)) return [];
  const beside = [...pictures.keys()].map((path) => posix.basename(path));
  const near = nearest(name, beside);
  return [
    [
      `There is no picture "${name}" beside this page.`,
      near
        ? `Did you mean "${near}"?`
        : `Put the file into ${folder}: lower-case letters, digits and hyphens, as webp, avif, png, jpg or svg.`,
    ],
  ];
}

function check(content: Content): Problem[] {
  return allPages(content).flatMap(({ page: { tree, file } }) => {
    const folder = posix.dirname(file);
    const defined = new Map<string, string>();
    walk(tree, (part) => {
      if (part.type === 'definition') defined.set(part.identifier ?? '', part.url ?? '');
    });
    const problems: Problem[] = [];
    walk(tree, (part: Part) => {
      if (part.type !== 'image' && part.type !== 'imageReference') return;
      const url = part.url ?? defined.get(part.identifier ?? '') ?? '';
      for (const found of [...altFindings(part.alt ?? '', url), ...fileFindings(url, folder, content.pictures)]) {
        problems.push(mistake('images', file, placeOfPart(part), ...found));
      }
    });
    return problems;
  });
}

const withPicture = (text: string) => ({ ...examplePage(text), 'pages/town-hall.webp': new Uint8Array([1]) });

export const images: Rule = {
  id: 'images',
  about: 'Every picture lies beside its page and has words that say what it shows.',
  check,
  examples: [
    {
      name: 'no words',
      files: withPicture('![](./town-hall.webp)'),
      problems: ['pages/example.mdx:7:1: This picture has no alternative text.'],
    },
    {
      name: 'the name of the file for words',
      files: withPicture('![Town hall](./town-hall.webp)'),
      problems: ['pages/example.mdx:7:1: The alternative text does not say what the picture shows.'],
    },
    {
      name: 'a picture that is not there',
      files: withPicture('![The door of the town hall](./town-hal.webp)'),
      problems: ['pages/example.mdx:7:1: There is no picture "town-hal.webp" beside this page.'],
    },
    {
      name: 'a picture from elsewhere',
      files: withPicture(
        '![The door](https://exampleton.example/a.webp) ![The door](../a.webp) ![The door][d]\n\n[d]: /a.webp',
      ),
      problems: [
        'pages/example.mdx:7:1: The picture does not lie beside the page.',
        'pages/example.mdx:7:48: The picture does not lie beside the page.',
        'pages/example.mdx:7:71: The picture does not lie beside the page.',
      ],
    },
    {
      name: 'a picture with words',
      files: withPicture('![The side door of the town hall has no step.](./town-hall.webp)'),
      problems: [],
    },
  ],
};
