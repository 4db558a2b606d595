import { createHash } from 'node:crypto';
import type { Review } from '../content/review.ts';
import { isAbout } from './approvals.ts';
import { findLeaflet, variantOf } from './find-leaflet.ts';
import { numberedParagraphs } from './paragraphs.ts';
import { personFinder } from './person.ts';
import { readSheet } from './read-sheet.ts';
import type { SheetProblem } from './read-sheet.ts';
import type { ReviewedText } from './texts.ts';
import type { Variant } from '../content/schema/index.ts';

/** A comment as a sheet brings it into a record. */
export interface SheetComment {
  leaflet: string;
  variant: Variant;
  row: string;
  paragraph?: number;
  asked: string;
}

/** The first row of a comment sheet. */
export const COMMENT_COLUMNS = ['leaflet', 'variant', 'paragraph', 'comment'] as const;

/** What a sheet brings into a record. Nothing is taken in while there are problems. */
export interface SheetResult<T> {
  added: T[];
  /** Lines whose row the record has already. */
  known: number[];
  problems: SheetProblem[];
  /** Lines that may tell who said something, with the words that do. */
  telling: { line: number; words: string; why: string }[];
}

const LONGEST = 1500;

/** A row's own name, from what it says and not from where it stands. The second of two rows that say the same has another. */
const rowName = (parts: (string | number | undefined)[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

/** The comments of a filled sheet that a record does not have yet. `texts` are all texts of the site. */
export function commentsFrom(bytes: Uint8Array, review: Review, texts: ReviewedText[]): SheetResult<SheetComment> {
  const { rows, problems: unread } = readSheet(bytes, COMMENT_COLUMNS);
  const result: SheetResult<SheetComment> = { added: [], known: [], problems: [...unread], telling: [] };
  const had = new Set(review.comments.map(({ row }) => row));
  const times = new Map<string, number>();
  const tellsOf = personFinder(texts);
  const writeCode = `Write its code, such as ${texts[0]?.code}.`;
  for (const { line, cells } of rows) {
    // The template has a row ready for every text. One that nobody wrote in is no comment.
    if (cells.comment === '' && cells.paragraph === '') continue;
    const bad = (message: string) => result.problems.push({ line, message });
    const { leaflet, near } = findLeaflet(cells.leaflet, texts);
    const variant = variantOf(cells.variant);
    const paragraph = cells.paragraph === '' ? undefined : Number(cells.paragraph);
    const before = result.problems.length;

    if (cells.leaflet === '') bad(`the leaflet is missing. ${writeCode}`);
    else if (leaflet === undefined)
      bad(`there is no leaflet "${cells.leaflet}".${near ? ` Did you mean "${near}"?` : ` ${writeCode}`}`);
    if (variant === undefined) bad(`"${cells.variant}" is no variant. Write standard or easy-read.`);
    if (paragraph !== undefined && !(Number.isInteger(paragraph) && paragraph > 0 && paragraph < 1000))
      bad(`the paragraph "${cells.paragraph}" is not a number. Write the number in the margin, or nothing.`);
    if (cells.comment === '') bad('the comment is missing.');
    if (cells.comment.length > LONGEST) bad(`the comment has more than ${LONGEST} characters. Split it into two rows.`);
    if (/[<>{}]/.test(cells.comment)) bad('the comment has < > { or } in it. Say it in words.');

    const text = texts.find((found) => found.leaflet === leaflet && found.variant === variant);
    const item = text && review.items.find((found) => isAbout(found, text));
    if (leaflet !== undefined && variant !== undefined && !text) bad(`${leaflet} has no Easy Read.`);
    else if (text && !item)
      bad(
        `${leaflet} is not in this review${text.area === review.area ? '' : `: it belongs to the area "${text.area}"`}.`,
      );
    else if (item?.approved)
      bad(
        `${leaflet}${variant === 'easy-read' ? ', Easy Read,' : ''} is approved already in this review. Keep the comment for the next one.`,
      );
    if (result.problems.length > before || !text || !item || variant === undefined) continue;
    const last = numberedParagraphs(text).length;
    if (paragraph !== undefined && paragraph > last) {
      bad(
        `there is no paragraph ${paragraph}: ${leaflet} (${variant}) has ${last}. Write the number in the margin, or nothing.`,
      );
      continue;
    }

    const said = [item.leaflet, variant, paragraph, cells.comment];
    const count = (times.get(said.join('\n')) ?? 0) + 1;
    times.set(said.join('\n'), count);
    const row = rowName([...said, count]);
    if (had.has(row)) result.known.push(line);
    else
      result.added.push({ leaflet: item.leaflet, variant, row, ...(paragraph && { paragraph }), asked: cells.comment });
    const why = tellsOf(cells.comment);
    if (why) result.telling.push({ line, words: cells.comment, why });
  }
  if (result.problems.length > 0) result.added = [];
  else if (rows.length === 0) result.problems.push({ line: 1, message: 'the sheet has no rows below the first.' });
  return result;
}
