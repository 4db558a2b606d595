import type { Content, Entry } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { approvalsOf, isAbout } from '../review/approvals.ts';
import type { Checkers } from '../review/checkers.ts';
import { isClosed } from '../review/closed.ts';
import { reviewedTexts } from '../review/texts.ts';
import type { ReviewedText } from '../review/texts.ts';
import type { Change, RecordChange } from '../content/schema/index.ts';
import { exampleLeaflet } from './example-page.ts';
import { exampleReview, OTHER, STEPS } from './example-review.ts';
import type { Rule } from './rule.ts';

const RULE = 'review-changes';

/** Whether words speak of the review group or the independent reviewer, by name or in short. */
const namesCheckers = (words: string, { reviewGroup, independentReviewer }: Checkers): boolean =>
  [reviewGroup, independentReviewer].some((name) => words.toLowerCase().includes(name.toLowerCase())) ||
  /\b(?:the|our) (?:review )?(?:group|members)\b|^members\b/i.test(words);

/** What is wrong with the entries under `changes` of one page. */
function inPage(
  { file, data: { changes }, at }: Pick<Entry<{ changes: Change[] }>, 'file' | 'data' | 'at'>,
  content: Content,
  text: ReviewedText | undefined,
): Problem[] {
  const names = content.reviews.map(({ id }) => id);
  return changes.flatMap(({ date, kind, note, review }, index): Problem[] => {
    const problem = (message: string, hint: string, field: string) =>
      mistake(RULE, file, at('changes', index, field), message, hint);
    const found: Problem[] = [];
    if (date < (changes[index - 1]?.date ?? ''))
      found.push(
        problem(`This change (${date}) is before the one above it.`, 'Add changes at the end, oldest first.', 'date'),
      );
    if (kind === 'reviewed' && review === undefined)
      found.push(
        problem(
          'This change was decided in a review, but it does not say which.',
          'Add "review" with its name, such as 2026-27-Q4-carers.',
          'kind',
        ),
      );
    if (kind !== 'reviewed' && review !== undefined)
      found.push(
        problem(
          `A change of the kind "${kind}" was not decided in a review.`,
          'Take "review" out, or make the kind "reviewed".',
          'review',
        ),
      );
    if (kind !== 'reviewed' && content.site && namesCheckers(note, content.site.data))
      found.push(
        problem(
          'This note speaks for those who check the site, and no review decided it.',
          'Say what changed and why in the words of the council. What the group wants is decided in a review.',
          'note',
        ),
      );
    if (kind !== 'reviewed' || review === undefined || content.broken.review.has(review)) return found;
    if (!names.includes(review))
      found.push(
        problem(`There is no review called "${review}".`, didYouMean(review, names, 'content/reviews'), 'review'),
      );
    else if (text && !approvalsOf(content).some((approval) => approval.review === review && isAbout(approval, text))) {
      found.push(
        problem(
          `The review ${review} has not approved this text.`,
          'Let npm run review -- approve write this entry.',
          'review',
        ),
      );
    }
    return found;
  });
}

/** Entries of a record that are not in order. */
const inRecord = ({ file, data: { changes }, at }: Entry<{ changes: RecordChange[] }>): Problem[] =>
  changes.flatMap(({ date }, index) =>
    date < (changes[index - 1]?.date ?? '')
      ? [
          mistake(
            RULE,
            file,
            at('changes', index, 'date'),
            `This change (${date}) is before the one above it.`,
            'Add changes at the end, oldest first.',
          ),
        ]
      : [],
  );

/** A text that is neither what was approved nor declared as changed since, or not what is being shown to the group. */
function movedOn(text: ReviewedText, content: Content): Problem[] {
  const { page, file, changes, fingerprint } = text;
  const newest = approvalsOf(content).findLast((approval) => isAbout(approval, text));
  if (
    newest &&
    newest.fingerprint !== fingerprint &&
    !changes.some(({ kind, date }) => kind !== 'reviewed' && date >= newest.date)
  ) {
    return [
      advice(
        RULE,
        file,
        page.at('changes'),
        `This text is not the one that the review ${newest.review} approved, and no change since then is declared.`,
        'Put the approved text back, or say under "changes" what changed and why.',
      ),
    ];
  }
  return content.reviews
    .filter(({ data }) => !isClosed(data))
    .flatMap(({ file: record, data, at }) =>
      data.items.flatMap((item) =>
        isAbout(item, text) && !item.outcome && !item.approved && item.shown !== fingerprint
          ? [
              advice(
                RULE,
                record,
                at(...item.place, 'shown'),
                `${item.leaflet} (${item.variant}) has changed since this record was opened.`,
                'Before anybody has seen the old text: npm run review -- start, with --again. After that, tell the group what is different.',
              ),
            ]
          : [],
      ),
    );
}

function check(content: Content): Problem[] {
  const texts = reviewedTexts(content);
  const byFile = new Map(texts.map((text) => [text.file, text]));
  const pages: Pick<Entry<{ changes: Change[] }>, 'file' | 'data' | 'at'>[] = [
    ...content.leaflets,
    ...content.commitments,
    ...content.easyReads,
  ];
  return [
    ...pages.flatMap((page) => inPage(page, content, byFile.get(page.file))),
    ...[...content.facts, ...content.services, ...content.terms, ...content.sources].flatMap(inRecord),
    ...texts.flatMap((text) => movedOn(text, content)),
  ];
}

const PAGE = 'leaflets/carers/a-break/standard.mdx';
const FILE = 'reviews/2026-27-Q4-carers.yaml';
const withChanges = (...changes: string[]) =>
  exampleLeaflet('Text.', { fields: `changes:\n${changes.map((change) => `  - { ${change} }\n`).join('')}` });
const { opened, met, comments, decisions, approved, signed } = STEPS;
const SHOWN_AT = `  - { ${opened()}`.indexOf('shown') + 1;
const APPROVED = exampleReview([
  opened(),
  met(),
  comments(),
  decisions('comment: 1, decision: done, changed: Shorter, textNow: in short'),
  approved(OTHER),
  signed(),
]);

export const reviewChanges: Rule = {
  id: RULE,
  about:
    'Changes stand in order, and those of a review name the review that approved them. A text that has moved on from what was approved says so.',
  check,
  examples: [
    {
      name: 'changes out of order',
      files: withChanges(
        'date: 2027-05-04, kind: urgent, note: A new number',
        'date: 2027-05-03, kind: minor, note: Shorter',
      ),
      problems: [`${PAGE}:12:7: This change (2027-05-03) is before the one above it.`],
    },
    {
      name: 'changes of a record out of order',
      files: {
        'glossary.yaml':
          '- id: assessment\n  term: Assessment\n  means: A talk.\n  changes:\n    - { date: 2027-05-04, kind: minor, note: Shorter }\n    - { date: 2027-05-03, kind: minor, note: Shorter }\n',
      },
      problems: ['glossary.yaml:6:9: This change (2027-05-03) is before the one above it.'],
    },
    {
      name: 'a review that does not exist, or is not named',
      files: withChanges(
        'date: 2027-05-04, kind: reviewed, note: Shorter, review: 2026-27-Q4-carer',
        'date: 2027-05-04, kind: reviewed, note: Shorter',
      ),
      problems: [
        `${PAGE}:11:56: There is no review called "2026-27-Q4-carer".`,
        `${PAGE}:12:25: This change was decided in a review, but it does not say which.`,
      ],
    },
    {
      name: 'a note that speaks for the group',
      files: withChanges('date: 2027-05-04, kind: correction, note: The Exampleton Residents Group asked for this'),
      problems: [`${PAGE}:11:43: This note speaks for those who check the site, and no review decided it.`],
    },
    {
      name: 'an urgent change that names a review',
      files: {
        ...APPROVED,
        ...withChanges('date: 2027-05-04, kind: urgent, note: Shorter, review: 2026-27-Q4-carers'),
      },
      problems: [`${PAGE}:11:54: A change of the kind "urgent" was not decided in a review.`],
    },
    {
      name: 'a review that has not approved the text',
      files: {
        ...exampleReview([opened(), met()]),
        ...withChanges('date: 2027-05-04, kind: reviewed, note: Shorter, review: 2026-27-Q4-carers'),
      },
      problems: [
        `${FILE}:4:${SHOWN_AT}: carers/a-break (standard) has changed since this record was opened.`,
        `${PAGE}:11:56: The review 2026-27-Q4-carers has not approved this text.`,
      ],
    },
    {
      name: 'a text that has moved on from what was approved',
      files: APPROVED,
      problems: [
        `${PAGE}:2:1: This text is not the one that the review 2026-27-Q4-carers approved, and no change since then is declared.`,
      ],
    },
    {
      name: 'a text that has changed since the record was opened',
      files: exampleReview([opened()]),
      problems: [`${FILE}:4:${SHOWN_AT}: carers/a-break (standard) has changed since this record was opened.`],
    },
    {
      name: 'moved on and declared',
      files: {
        ...APPROVED,
        ...withChanges(
          'date: 2027-03-01, kind: reviewed, note: Shorter, review: 2026-27-Q4-carers',
          'date: 2027-05-04, kind: urgent, note: A new number',
        ),
      },
      problems: [],
    },
  ],
};
