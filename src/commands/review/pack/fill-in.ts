import { blankCommentSheet } from '../../../review/blank-sheets.ts';
import type { Pack } from '../../../review/pack.ts';

/** The comment sheet, with a line ready for each text. Lines that nobody writes in are no comments. */
export const commentSheet = ({ leaflets }: Pick<Pack, 'leaflets'>): string =>
  blankCommentSheet(
    leaflets.flatMap(({ code, easyRead }) =>
      (easyRead ? (['standard', 'easy-read'] as const) : (['standard'] as const)).map((variant) => ({
        name: code,
        variant,
      })),
    ),
  );
