import { stringify } from 'csv-stringify/sync';
import type { Variant } from '../content/schema/index.ts';
import type { Review } from '../content/review.ts';
import { COMMENT_COLUMNS } from './comment-sheet.ts';
import { DECISION_COLUMNS } from './decision-sheet.ts';
import { SATISFACTION_QUESTIONS, SATISFACTION_STEPS } from './pack-scale.ts';
import { NO_ANSWER, SATISFACTION_COLUMNS } from './satisfaction-sheet.ts';

/** A sheet as spreadsheets read it: they need the mark at the start to take it for UTF-8. */
const sheetText = (rows: readonly (readonly string[])[]): string =>
  stringify(rows as string[][], { bom: true, record_delimiter: 'windows' });

/** A comment sheet with a row ready for each text. `name` is its leaflet's code, or its name where it has none. */
export const blankCommentSheet = (texts: readonly { name: string; variant: Variant }[]): string =>
  sheetText([COMMENT_COLUMNS, ...texts.map(({ name, variant }) => [name, variant, '', ''])]);

/** The sheet to count the answers about satisfaction in: a row for each step of each question. */
export const blankSatisfactionSheet = (): string =>
  sheetText([
    SATISFACTION_COLUMNS,
    ...SATISFACTION_QUESTIONS.flatMap((question) =>
      [...SATISFACTION_STEPS, NO_ANSWER].map((step) => [question, step, '']),
    ),
  ]);

/** A sheet of decisions with a row for every comment that is not decided yet. */
export const blankDecisionSheet = ({ comments }: Pick<Review, 'comments'>): string =>
  sheetText([
    DECISION_COLUMNS,
    ...comments
      .filter(({ decision, withheld }) => !decision && !withheld)
      .map(({ number, asked }) => [String(number), asked, '', '', '', '', '']),
  ]);
