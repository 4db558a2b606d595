import { ANY } from '../content/content.ts';
import type { Content, Entry } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isAbout, reviewName } from '../review/approvals.ts';
import { isClosed } from '../review/closed.ts';
import { reviewedTexts } from '../review/texts.ts';
import type { ReviewedText } from '../review/texts.ts';
import type { Review } from '../content/schema/index.ts';
import { exampleComment, exampleItem, exampleReview } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-items';

/** What is wrong with the items and comments of one record. */
function inRecord(
  { file, data, at }: Entry<Review>,
  texts: ReviewedText[],
  unread: (leaflet: string) => boolean,
): Problem[] {
  const problems: Problem[] = [];
  const closed = isClosed(data);
  const seen = new Set<string>();
  const leaflets = [...new Set(texts.map(({ leaflet }) => leaflet))];
  data.items.forEach((item, index) => {
    const { leaflet, variant, outcome } = item;
    const name = `${leaflet} ${variant}`;
    if (seen.has(name))
      problems.push(
        mistake(RULE, file, at('items', index), `${leaflet} (${variant}) stands here twice.`, 'Keep one of the two.'),
      );
    seen.add(name);
    const text = texts.find((found) => isAbout(item, found));
    if (!text && outcome !== 'withdraw' && !unread(leaflet)) {
      const known = leaflets.includes(leaflet);
      // A leaflet may be taken away long after its review. The record stays true.
      problems.push(
        (closed ? advice : mistake)(
          RULE,
          file,
          at('items', index, known ? 'variant' : 'leaflet'),
          known
            ? `${leaflet} has no ${variant} text${item.code ? ` with the code ${item.code}` : ''}.`
            : `There is no leaflet called "${leaflet}".`,
          known ? 'Take the item out, or mend its variant or code.' : didYouMean(leaflet, leaflets, 'content/leaflets'),
        ),
      );
    }
    // A leaflet that has moved since may belong to another area now.
    if (text && !closed && text.leaflet === leaflet && text.area !== data.area) {
      problems.push(
        mistake(
          RULE,
          file,
          at('items', index, 'leaflet'),
          `${leaflet} belongs to the area "${text.area}", not to "${data.area}".`,
          'Take the item out. The area is the "reviewArea" of its topic.',
        ),
      );
    }
  });
  data.comments.forEach(({ leaflet, variant }, index) => {
    if (!seen.has(`${leaflet} ${variant}`)) {
      problems.push(
        mistake(
          RULE,
          file,
          at('comments', index, 'leaflet'),
          `This comment is about ${leaflet} (${variant}), which is not among the items.`,
          didYouMean(
            leaflet,
            data.items.map((item) => item.leaflet),
            'the items of this record',
          ),
        ),
      );
    }
  });
  return problems;
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
const CLOSED = ['service', 'review-group', 'independent-reviewer']
  .map((role) => `  - { role: ${role}, date: 2027-03-01 }\n`)
  .join('');

export const reviewItems: Rule = {
  id: RULE,
  about: 'A review is named after its quarter and area, and looks once at each of the texts of that area.',
  check,
  examples: [
    {
      name: 'a leaflet that does not exist, one of another area, one twice',
      files: exampleReview({
        items:
          exampleItem('', 'carers/a-brake') +
          exampleItem('', 'getting-help/ask-for-help') +
          exampleItem() +
          exampleItem(),
      }),
      problems: [
        `${FILE}:5:7: There is no leaflet called "carers/a-brake".`,
        `${FILE}:6:7: getting-help/ask-for-help belongs to the area "getting-help", not to "carers".`,
        `${FILE}:8:5: carers/a-break (standard) stands here twice.`,
      ],
    },
    {
      name: 'an Easy Read that is not there',
      files: {
        ...exampleReview({ items: exampleItem('', 'carers/a-break', 'easy-read') }),
        'leaflets/carers/a-break/easy-read.mdx': undefined,
      },
      problems: [`${FILE}:5:32: carers/a-break has no easy-read text.`],
    },
    {
      name: 'a file named after another quarter',
      files: exampleReview({}, '2026-27-Q3-carers'),
      problems: [
        'reviews/2026-27-Q3-carers.yaml:1:1: The file is named 2026-27-Q3-carers, but the record is of 2026-27-Q4-carers.',
      ],
    },
    {
      name: 'an area that does not exist',
      files: exampleReview({ items: exampleItem('', 'carers/you', 'standard') }, '2026-27-Q4-carer', 'carer'),
      problems: [
        'reviews/2026-27-Q4-carer.yaml:2:1: There is no review area called "carer".',
        'reviews/2026-27-Q4-carer.yaml:5:7: There is no leaflet called "carers/you".',
      ],
    },
    {
      name: 'a comment on something that was not reviewed',
      files: exampleReview({ comments: exampleComment('decision: done, changed: Shorter', 'carers/are-you-a-carer') }),
      problems: [`${FILE}:7:7: This comment is about carers/are-you-a-carer (standard), which is not among the items.`],
    },
    {
      name: 'a leaflet that was taken away after its review was closed, which is only advice',
      files: exampleReview({ items: exampleItem('', 'carers/gone'), signOff: CLOSED }),
      problems: [`${FILE}:5:7: There is no leaflet called "carers/gone".`],
    },
    {
      name: 'a leaflet that has moved, found by its code',
      files: exampleReview({ items: exampleItem('code: ASC-04', 'breaks/a-break') }),
      problems: [],
    },
    {
      name: 'a leaflet that a review withdraws, and one with a mistake of its own',
      files: {
        ...exampleReview({
          items: exampleItem('outcome: withdraw', 'carers/gone') + exampleItem('', 'carers/a-break'),
        }),
        'leaflets/carers/a-break/standard.mdx': 'No front matter',
      },
      problems: [],
    },
    { name: 'all in order', files: exampleReview({}), problems: [] },
  ],
};
