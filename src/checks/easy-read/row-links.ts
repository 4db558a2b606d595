import type { Content } from '../../content/content.ts';
import { easyTexts, rowsOf } from '../../told/easy-text.ts';
import { placeOfPart, walk } from '../../content/parse/walk.ts';
import type { Part } from '../../content/parse/walk.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { inExample } from './find.ts';

const check = (content: Content): Problem[] =>
  easyTexts(content).flatMap((text) =>
    rowsOf(text).flatMap(({ part }) => {
      const links: Part[] = [];
      walk(part, (each) => {
        if (each.type === 'link' || each.type === 'linkReference') links.push(each);
      });
      return links
        .slice(1)
        .map((link) =>
          mistake(
            'easy-read-row-links',
            text.page.file,
            placeOfPart(link),
            'This row has another link already.',
            'Give it a row of its own, or leave it out.',
          ),
        );
    }),
  );

export const easyReadRowLinks: Rule = {
  id: 'easy-read-row-links',
  about: 'A row of an Easy Read page has one link at most.',
  check,
  examples: [
    {
      name: 'two links',
      files: exampleEasyRead(exampleRow('See [Contact us](/contact/).\n\nSee [Privacy](/privacy/).')),
      problems: inExample('15:5: This row has another link already.'),
    },
    {
      name: 'one link in each row',
      files: exampleEasyRead(
        `${exampleRow('See [Contact us](/contact/).')}\n\n${exampleRow('See [Privacy](/privacy/).')}`,
      ),
      problems: [],
    },
  ],
};
