import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { blankCommentSheet, blankSatisfactionSheet } from '../../review/blank-sheets.ts';
import { COMMENT_COLUMNS, commentsFrom } from '../../review/comment-sheet.ts';
import type { SheetResult } from '../../review/comment-sheet.ts';
import { NO_ANSWER, SATISFACTION_COLUMNS, satisfactionFrom } from '../../review/satisfaction-sheet.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { Review } from '../../content/review.ts';
import { reviewCommand } from './command.ts';
import { readBytes } from './read-bytes.ts';
import { readValid } from './read-valid.ts';
import { addStep, openRecord, saveRecord } from './record-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { counted, plural } from '../../wording/count.ts';

const help = `npm run review -- record <record> <sheet.csv>: takes a filled comment sheet into the record of a review.
For example:  npm run review -- record 2026-27-Q4-carers comments.csv

The sheet is a CSV file, as every spreadsheet saves it. Its first row is:  ${COMMENT_COLUMNS.join(',')}
  leaflet    its code or name: CARE-16 or carers/emergencies
  variant    standard or easy-read. Nothing means standard
  paragraph  the number in the margin of the review pack, or nothing
  comment    what was asked for, in our words and without anything that tells who said it
A sheet with a bad row changes nothing. A row that the record has already is not added again. Comments are published:
rows that may tell who said something are shown, and nothing is written until they are mended.

The counted answers about satisfaction have a sheet of their own. Its first row is:  ${SATISFACTION_COLUMNS.join(',')}
  One row for each step of each question, from best to worst; the step "${NO_ANSWER}" counts those who gave none.

Options:
  --satisfaction <sheet.csv>  the answers about satisfaction
  --names-nobody              take in the rows that were shown too: they tell of nobody
  --template                  write empty sheets for this record: <record>-comments.csv and <record>-satisfaction.csv
  --today YYYY-MM-DD          as if it were another day
  --help                      this text`;

async function writeTemplates(
  root: string,
  name: string,
  { items }: Review,
  log: (line: string) => void,
): Promise<void> {
  for (const [kind, text] of [
    ['comments', blankCommentSheet(items.map(({ leaflet, code, variant }) => ({ name: code || leaflet, variant })))],
    ['satisfaction', blankSatisfactionSheet()],
  ] as const) {
    const file = `${name}-${kind}.csv`;
    try {
      await writeFile(join(root, file), text, { flag: 'wx' });
      log(`Wrote ${file}.`);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      log(`${file} is there already and was left as it is.`);
    }
  }
}

const onLines = (lines: number[]) => `${plural(lines.length, 'line')} ${lines.join(', ')}`;

const report = (file: string, { added, known }: SheetResult<unknown>, one: string, many: string): string =>
  `${file}: ${counted(added.length, one, many)} added${known.length > 0 ? `, ${known.length} there already (${onLines(known)})` : ''}.`;

/** The rows that may tell who said something, for whoever must mend them. */
const tellingLines = (file: string, { telling }: SheetResult<unknown>): string[] =>
  telling.map(({ line, words, why }) => `${file}, line ${line}: this has ${why} in it: ${words}`);

export const command = reviewCommand({
  name: 'record',
  summary: 'takes a filled comment sheet into a record: <record> <sheet.csv>',
  help,
  options: { satisfaction: { type: 'string' }, template: { type: 'boolean' }, 'names-nobody': { type: 'boolean' } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, sheet, ...more] = words;
    const { satisfaction, template } = values;
    if (!word || more.length > 0 || (!template && !sheet && !satisfaction))
      throw new WrongUse('Name a record and a sheet, such as: npm run review -- record 2026-27-Q4-carers comments.csv');

    const content = await readValid(root, folder);
    const record = await openRecord(root, folder, content, word);
    const review = record.entry.data;
    if (template) return (await writeTemplates(root, record.name, review, log), 0);
    if (review.signOff.length > 0)
      throw new Error(
        `${record.entry.file}: ${review.signOff[0]!.role} has signed the record off. Keep the sheet for the next review.`,
      );

    const comments =
      sheet === undefined ? undefined : commentsFrom(await readBytes(root, sheet), review, reviewedTexts(content));
    const answers =
      satisfaction === undefined ? undefined : satisfactionFrom(await readBytes(root, satisfaction), review);
    const results = [
      [sheet, comments],
      [satisfaction, answers],
    ] as const;
    const lines = results.flatMap(([file, result]) =>
      (result?.problems ?? [])
        .toSorted((a, b) => a.line - b.line)
        .map(({ line, message }) => `${file}, line ${line}: ${message}`),
    );
    if (lines.length > 0)
      throw new Error(
        `${lines.join('\n')}\nNothing was written. Mend the ${plural(lines.length, 'row')} and try again.`,
      );

    const telling = comments && sheet && !values['names-nobody'] ? tellingLines(sheet, comments) : [];
    if (telling.length > 0)
      throw new Error(
        `${telling.join('\n')}\nNothing was written. Comments are published: say these in other words, without anything that tells who said them. If they tell of nobody, add --names-nobody.`,
      );

    if (comments?.added.length) addStep(record, { step: 'comments', date: today, comments: comments.added });
    if (answers?.added.length) addStep(record, { step: 'satisfaction', date: today, satisfaction: answers.added });
    if (comments?.added.length || answers?.added.length) await saveRecord(folder, record);
    if (comments && sheet) log(report(sheet, comments, 'comment', 'comments'));
    if (answers && satisfaction) log(report(satisfaction, answers, 'question', 'questions'));
    if (comments?.added.length) log(`Next: decide each comment: npm run review -- decide ${record.name}`);
    return 0;
  },
});
