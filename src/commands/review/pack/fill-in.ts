import { COMMENT_COLUMNS } from '../../../review/comment-sheet.ts';
import { SATISFACTION_QUESTIONS, SATISFACTION_STEPS } from '../../../review/pack-scale.ts';
import type { Pack } from '../../../review/pack.ts';
import { NO_ANSWER, SATISFACTION_COLUMNS } from '../../../review/satisfaction-sheet.ts';

/** A sheet for spreadsheets, which need the mark at the start to read it as UTF-8. None of its words has a comma or a quote. */
const sheetText = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => row.join(',')).join('\r\n')}\r\n`;

/** The comment sheet, with a line ready for each text. Lines that nobody writes in are no comments. */
export const commentSheet = ({ leaflets }: Pick<Pack, 'leaflets'>): string =>
  sheetText([
    COMMENT_COLUMNS,
    ...leaflets.flatMap(({ code, easyRead }) =>
      ['standard', ...(easyRead ? ['easy-read'] : [])].map((variant) => [code, variant, '', '']),
    ),
  ]);

/** The sheet to count the answers about satisfaction in: the words of the sheet with faces. */
export const satisfactionSheet = (): string =>
  sheetText([
    SATISFACTION_COLUMNS,
    ...SATISFACTION_QUESTIONS.flatMap((question) =>
      [...SATISFACTION_STEPS, NO_ANSWER].map((step) => [question, step, '']),
    ),
  ]);
