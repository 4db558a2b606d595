import { CsvError, parse } from 'csv-parse/sync';
import { nearest } from '../content/nearest.ts';

/** One filled row of a sheet: its line in the file, and its cells by column. */
export interface Row<Column extends string> {
  line: number;
  cells: Record<Column, string>;
}

/** Something wrong with a sheet. Line 1 is the header. */
export interface SheetProblem {
  line: number;
  message: string;
}

/** A sheet larger than this was not typed by anybody. */
const LARGEST = 1024 * 1024;

/** Characters that nobody sees and spreadsheets leave behind. */
const UNSEEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff\ufff0-\ufffb]/g;

const tidy = (cell: string): string =>
  cell
    .replace(/[\u2028\u2029]/g, ' ')
    .replace(UNSEEN, '')
    .replace(/\s+/g, ' ')
    .trim();

/** A sheet's text. Spreadsheets save UTF-8, or on Windows often the encoding that came before it. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Cells of a sheet by line. Throws what csv-parse finds wrong. */
function lines(text: string, delimiter: string): { line: number; cells: string[] }[] {
  const records = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    info: true,
    raw: true,
  }) as unknown as { record: string[]; raw: string; info: { lines: number } }[];
  let line = 1;
  return records.map(({ record, raw }) => {
    const start = line;
    line += (raw.match(/\r\n|\n|\r/g) ?? []).length;
    return { line: start, cells: record.map(tidy) };
  });
}

/** What csv-parse stumbled on, in plain words. */
function broken(error: unknown): SheetProblem {
  if (!(error instanceof CsvError)) throw error;
  const line = Number((error as { lines?: number }).lines ?? 1);
  return error.code === 'CSV_QUOTE_NOT_CLOSED'
    ? { line, message: 'a quotation mark (") is opened and never closed. Take it out, or write it twice.' }
    : {
        line,
        message:
          'a quotation mark (") stands where the cells can\'t be told apart. Save the sheet again as CSV, or take the mark out.',
      };
}

/**
 * The rows of a sheet whose first row names the columns, in any order. Cells are split at commas, semicolons or tabs.
 * Rows without anything in them are left out. A column that nobody asked for is a problem: it may hold names.
 */
export function readSheet<const Column extends string>(
  bytes: Uint8Array,
  columns: readonly Column[],
): { rows: Row<Column>[]; problems: SheetProblem[] } {
  const refuse = (message: string, line = 1) => ({ rows: [], problems: [{ line, message }] });
  if (bytes.length > LARGEST) return refuse('this file is too large for a sheet of comments.');
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    return refuse('this is a spreadsheet file. Open it and save it as CSV ("CSV UTF-8").');
  // Some spreadsheets say in a first line how cells are split.
  const text = decoded(bytes)
    .replace(/^\uFEFF/, '')
    .replace(/^sep=.(?=\r|\n)/i, '');
  const head = text.split(/\r\n|\n|\r/).find((row) => row.trim() !== '');
  if (head === undefined) return refuse(`the sheet is empty. Its first row is: ${columns.join(',')}`);
  const delimiter = [',', ';', '\t'].toSorted((a, b) => head.split(b).length - head.split(a).length)[0] ?? ',';

  let all: { line: number; cells: string[] }[];
  try {
    all = lines(text, delimiter).filter(({ cells }) => cells.some(Boolean));
  } catch (error) {
    return { rows: [], problems: [broken(error)] };
  }
  const [header, ...rest] = all;
  if (!header) return refuse(`the sheet is empty. Its first row is: ${columns.join(',')}`);

  const names = header.cells.map((name) => name.toLowerCase());
  const problems: SheetProblem[] = [];
  const isColumn = (name: string): name is Column => columns.some((column) => column === name);
  for (const column of columns) {
    if (!names.includes(column))
      problems.push({
        line: header.line,
        message: `the column "${column}" is missing. The first row is: ${columns.join(',')}`,
      });
    if (names.filter((name) => name === column).length > 1)
      problems.push({ line: header.line, message: `the column "${column}" stands here twice.` });
  }
  names.forEach((name, index) => {
    if (name === '' && rest.every(({ cells }) => !cells[index])) return;
    if (isColumn(name)) return;
    const near = nearest(name, columns);
    problems.push({
      line: header.line,
      message:
        name === ''
          ? `column ${index + 1} has no name. The first row is: ${columns.join(',')}`
          : `"${header.cells[index]}" is not a column of this sheet.${near ? ` Did you mean "${near}"?` : ' Take the column out: nothing that tells who said something goes into a record.'}`,
    });
  });
  if (problems.length > 0) return { rows: [], problems };

  for (const { line, cells } of rest) {
    if (cells.slice(names.length).some(Boolean))
      problems.push({
        line,
        message: `this row has more cells than the first row. Put quotation marks round a comment that has "${delimiter === '\t' ? 'a tab' : delimiter}" in it.`,
      });
  }
  const rows = rest.map(({ line, cells }) => ({
    line,
    cells: Object.fromEntries(columns.map((column) => [column, cells[names.indexOf(column)] ?? ''])) as Record<
      Column,
      string
    >,
  }));
  return { rows, problems };
}
