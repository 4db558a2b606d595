import { ANY } from '../content/content.ts';
import type { Content, Entry } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isAbout, reviewName } from '../review/approvals.ts';
import { isClosed } from '../review/closed.ts';
import { reviewedTexts } from '../review/texts.ts';
import type { ReviewedText } from '../review/texts.ts';
import type { Review } from '../content/review.ts';
import { exampleReview, exampleText, SHOWN, STEPS } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-items';

/** What is wrong with the texts of one record. */
function inRecord(
  { file, data, at }: Entry<Review>,
  texts: ReviewedText[],
  unread: (leaflet: string) => boolean,
): Problem[] {
  const closed = isClosed(data);
  const leaflets = [...new Set(texts.map(({ leaflet }) => leaflet))];
  return data.items.flatMap((item): Problem[] => {
    const { leaflet, variant, code, outcome, place } = item;
    const text = texts.find((found) => isAbout(item, found));
    if (!text && outcome !== 'withdraw' && !unread(leaflet)) {
      const known = leaflets.includes(leaflet);
      // A leaflet may be taken away long after its review. The record stays true.
      return [
        (closed ? advice : mistake)(
          RULE,
          file,
          at(...place, known ? 'variant' : 'leaflet'),
          known
            ? `${leaflet} has no ${variant} text with the code ${code}.`
            : `There is no leaflet called "${leaflet}".`,
          known ? 'Bring it back.' : didYouMean(leaflet, leaflets, 'content/leaflets'),
        ),
      ];
    }
    // A leaflet that has moved since may belong to another area now.
    return text && !closed && text.leaflet === leaflet && text.area !== data.area
      ? [
          mistake(
            RULE,
            file,
            at(...place, 'leaflet'),
            `${leaflet} belongs to the area "${text.area}", not to "${data.area}".`,
            'The area is the "reviewArea" of its topic.',
          ),
        ]
      : [];
  });
}

function check(content: Content): Problem[] {
  const texts = reviewedTexts(content);
  const { broken } = content;
  const unread = (leaflet: string) =>
    broken.leaflet.has(leaflet) ||
    broken['easy-read'].has(leaflet) ||
    broken.commitment.has(leaflet.replace('commitments/', '')) ||
    broken.topic.has(ANY);
  const areas = content.programme?.data.areas.map(({ id }) => id);
  return content.reviews.flatMap((record) => {
    const { id, file, data, at } = record;
    return [
      ...(id === reviewName(data)
        ? []
        : [
            mistake(
              RULE,
              file,
              at('quarter'),
              `The file is named ${id}, but the record is of ${reviewName(data)}.`,
              'Mend the one that is wrong: the file is named after the quarter and the area.',
            ),
          ]),
      ...(areas && !areas.includes(data.area)
        ? [
            mistake(
              RULE,
              file,
              at('area'),
              `There is no review area called "${data.area}".`,
              didYouMean(data.area, areas, 'content/reviews/programme.yaml'),
            ),
          ]
        : []),
      ...inRecord(record, texts, unread),
    ];
  });
}

const FILE = 'reviews/2026-27-Q4-carers.yaml';
const { opened, met, decisions, approved, signed } = STEPS;
const opening = (...texts: string[]) => exampleReview([opened(texts)]);
const column = (part: string, ...texts: string[]) => `  - { ${opened(texts)}`.indexOf(part) + 1;
const GONE = exampleText('carers/gone', 'standard', 'ASC-44');

export const reviewItems: Rule = {
  id: RULE,
  about: 'A review is named after its quarter and area, and looks at the texts of that area.',
  check,
  examples: [
    {
      name: 'a leaflet that does not exist, and one of another area',
      files: opening(
        exampleText('carers/a-brake', 'standard', 'ASC-44'),
        exampleText('getting-help/ask-for-help', 'standard', 'ASC-01'),
      ),
      problems: [
        `${FILE}:4:${column('leaflet: carers/a-brake', exampleText('carers/a-brake'))}: There is no leaflet called "carers/a-brake".`,
        `${FILE}:4:${column('leaflet: getting', exampleText('carers/a-brake'), exampleText('getting-help/ask-for-help'))}: getting-help/ask-for-help belongs to the area "getting-help", not to "carers".`,
      ],
    },
    {
      name: 'an Easy Read that is not there',
      files: {
        ...opening(exampleText('carers/a-break', 'easy-read')),
        'leaflets/carers/a-break/easy-read.mdx': undefined,
      },
      problems: [
        `${FILE}:4:${column('variant: easy', exampleText('carers/a-break', 'easy-read'))}: carers/a-break has no easy-read text with the code ASC-04.`,
      ],
    },
    {
      name: 'a file named after another quarter',
      files: exampleReview([opened()], '2026-27-Q3-carers'),
      problems: [
        'reviews/2026-27-Q3-carers.yaml:1:1: The file is named 2026-27-Q3-carers, but the record is of 2026-27-Q4-carers.',
      ],
    },
    {
      name: 'an area that does not exist',
      files: exampleReview([opened([exampleText('carers/you', 'standard', 'ASC-44')])], '2026-27-Q4-carer', 'carer'),
      problems: [
        'reviews/2026-27-Q4-carer.yaml:2:1: There is no review area called "carer".',
        `reviews/2026-27-Q4-carer.yaml:4:${column('leaflet: carers/you', exampleText('carers/you'))}: There is no leaflet called "carers/you".`,
      ],
    },
    {
      name: 'a leaflet that was taken away after its review was closed, which is only advice',
      files: exampleReview([
        opened([GONE]),
        met(),
        approved(SHOWN, 'leaflet: carers/gone, variant: standard'),
        ...['service', 'review-group', 'independent-reviewer'].map((role) => signed(role)),
      ]),
      problems: [`${FILE}:4:${column('leaflet: carers/gone', GONE)}: There is no leaflet called "carers/gone".`],
    },
    {
      name: 'a leaflet that has moved, found by its code',
      files: opening(exampleText('breaks/a-break')),
      problems: [],
    },
    {
      name: 'a leaflet that a review withdraws, and one with a mistake of its own',
      files: {
        ...exampleReview([
          opened([GONE, exampleText()]),
          met(),
          decisions('', 'leaflet: carers/gone, variant: standard, outcome: withdraw, reason: Nobody needs it'),
        ]),
        'leaflets/carers/a-break/standard.mdx': 'No front matter',
      },
      problems: [],
    },
    { name: 'all in order', files: opening(exampleText()), problems: [] },
  ],
};
