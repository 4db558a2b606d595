import { counted } from '../../wording/count.ts';

/** What is said of suggestions. */
export const suggestionsTold = (count: number): string =>
  count === 0 ? 'No suggestions' : counted(count, 'suggestion');

/** What is said when results are there. */
export const resultsTold = (query: string, count: number): string =>
  count === 0 ? `No results for “${query}”` : `${counted(count, 'result')} for “${query}”`;

/** What is said of pages that only the full text has found, after the others. */
export const mentionsTold = (count: number): string =>
  count === 0 ? '' : `, and ${counted(count, 'more page mentions', 'more pages mention')} it`;
