import type { Content } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { takenCodes, withdrawingItem } from '../review/withdrawn.ts';
import { exampleReview, exampleText, STEPS } from './example-review.ts';
import { nextCode } from './new-leaflet.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-withdrawn';

/** What is wrong with one entry of withdrawn.yaml. */
function inEntry({ data, file, at }: Content['withdrawn'][number], content: Content): Problem[] {
  const { code, leaflet, review } = data;
  const problem = (message: string, hint: string, field: string) => mistake(RULE, file, at(field), message, hint);
  const found: Problem[] = [];
  if (content.withdrawn.some((other) => other.data.code === code && other.at().line < at().line))
    found.push(problem(`The code ${code} stands here twice.`, 'Keep the first entry, as it was.', 'code'));
  if (review === undefined || content.broken.review.has(review)) return found;
  const names = content.reviews.map(({ id }) => id);
  const record = content.reviews.find(({ id }) => id === review)?.data;
  if (!record)
    found.push(
      problem(`There is no review called "${review}".`, didYouMean(review, names, 'content/reviews'), 'review'),
    );
  else if (!withdrawingItem(record, { code }))
    found.push(
      problem(
        `The review ${review} has not decided to withdraw ${leaflet} (${code}).`,
        'Name the review that decided to take this leaflet away.',
        'review',
      ),
    );
  return found;
}

/** Leaflets that have the code or the address of one that was withdrawn. */
function inLeaflets(content: Content): Problem[] {
  const { withdrawn, leaflets, site } = content;
  const free = nextCode(site?.data.codePrefix ?? 'CODE', takenCodes(content));
  return leaflets.flatMap(({ id, data, file, at }) => [
    ...withdrawn
      .filter(({ data: { code } }) => code === data.code)
      .map((gone) =>
        mistake(
          RULE,
          file,
          at('code'),
          `The code ${data.code} was that of "${gone.data.title}", which was withdrawn.`,
          `A code is never used again, as reviews hang on it. Write ${free}.`,
        ),
      ),
    ...withdrawn
      .filter(({ data: { leaflet, code } }) => leaflet === id && code !== data.code)
      .map((gone) =>
        mistake(
          RULE,
          file,
          at(),
          `The address of this leaflet was that of "${gone.data.title}", which was withdrawn.`,
          'Give the folder another name: the old address tells readers that the other leaflet was withdrawn.',
        ),
      ),
  ]);
}

const check = (content: Content): Problem[] => [
  ...content.withdrawn.flatMap((entry) => inEntry(entry, content)),
  ...inLeaflets(content),
];

const FILE = 'withdrawn.yaml';
const entry = (code = 'ASC-09', leaflet = 'carers/day-trips', more = '') => ({
  [FILE]: `- { code: ${code}, leaflet: ${leaflet}, title: Day trips, date: 2027-03-01, why: Nobody runs them now.${more} }\n`,
});

export const reviewWithdrawn: Rule = {
  id: RULE,
  about: 'A leaflet that was withdrawn keeps its code and its address for good, and names the review that decided it.',
  check,
  examples: [
    {
      name: 'a code and an address that are used again',
      files: {
        [FILE]: `${entry('ASC-04')[FILE]}${entry('ASC-09', 'carers/are-you-a-carer')[FILE]}`,
      },
      problems: [
        'leaflets/carers/a-break/standard.mdx:3:1: The code ASC-04 was that of "Day trips", which was withdrawn.',
        'leaflets/carers/are-you-a-carer/standard.mdx:2:1: The address of this leaflet was that of "Day trips", which was withdrawn.',
      ],
    },
    {
      name: 'a code that stands there twice',
      files: { [FILE]: `${entry()[FILE]}${entry()[FILE]}` },
      problems: [`${FILE}:2:5: The code ASC-09 stands here twice.`],
    },
    {
      name: 'a review that does not exist, and one that decided something else',
      files: {
        ...exampleReview([STEPS.opened([exampleText('carers/a-break', 'standard', 'ASC-09')])]),
        [FILE]: `${entry('ASC-09', 'carers/day-trips', ', review: 2026-27-Q4-carers')[FILE]}${entry('ASC-10', 'carers/outings', ', review: 2026-27-Q4-carer')[FILE]}`,
      },
      problems: [
        `${FILE}:1:110: The review 2026-27-Q4-carers has not decided to withdraw carers/day-trips (ASC-09).`,
        `${FILE}:2:108: There is no review called "2026-27-Q4-carer".`,
      ],
    },
    {
      name: 'withdrawn by a review, and one that nobody had ever checked',
      files: {
        ...exampleReview([
          STEPS.opened([exampleText('carers/day-trips', 'standard', 'ASC-09')]),
          STEPS.met(),
          STEPS.decisions('', 'leaflet: carers/day-trips, variant: standard, outcome: withdraw, reason: Nobody came'),
        ]),
        [FILE]: `${entry('ASC-09', 'carers/day-trips', ', review: 2026-27-Q4-carers')[FILE]}${entry('ASC-10', 'carers/outings')[FILE]}`,
      },
      problems: [],
    },
  ],
};
