/** A place in a file: line and column, counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** The start of a file. */
export const START: Place = { line: 1, column: 1 };

/** The place of a character offset in a text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const line = before.split('\n').length;
  return { line, column: offset - before.lastIndexOf('\n') };
}
