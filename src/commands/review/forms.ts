import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WrongUse } from '../../setup/wrong-use.ts';
import { plainArgs } from './plain-args.ts';

/** A form of a workflow: its title, and how its fields become the arguments of a command. */
interface Form {
  title: string;
  /** Fields that are words of the command, in their order. A name that ends in * may hold several, split at spaces. */
  words: string[];
  /** Fields that are options, by the option. `;` or a new line splits several where the option can be given again. */
  options: Record<string, { option: string; several?: boolean }>;
  /** A field with a sheet, pasted from a spreadsheet. It becomes a file whose name is the last word. */
  sheet?: string;
}

const option = (name: string, several = false) => ({ option: name, several });

/** The forms that a coordinator without git fills in, by the command that each gives. */
export const FORMS = {
  start: { title: 'Open a review', words: ['quarter', 'area'], options: {} },
  invite: {
    title: 'Set the day of the meeting',
    words: ['record'],
    options: { date: option('date'), ways: option('ways') },
  },
  met: {
    title: 'Say who took part',
    words: ['record'],
    options: {
      date: option('date'),
      ways: option('ways'),
      present: option('present', true),
      provided: option('provided', true),
    },
  },
  record: { title: 'Take in comments', words: ['record'], options: {}, sheet: 'comments' },
  decide: {
    title: 'Decide about comments',
    words: ['record', 'comment_or_leaflet', 'decision'],
    options: {
      changed: option('changed'),
      reason: option('reason'),
      text_now: option('text-now'),
      text_before: option('text-before'),
    },
    sheet: 'decisions',
  },
  approve: { title: 'Approve texts', words: ['record', 'leaflets*'], options: {} },
  sign: { title: 'Sign a review off', words: ['record', 'role'], options: { reference: option('reference') } },
  correct: {
    title: 'Put something right in a record',
    words: ['record'],
    options: { note: option('note'), withhold: option('withhold', true) },
  },
} as const satisfies Record<string, Form>;

export type FormName = keyof typeof FORMS;

/** Writes a sheet that somebody pasted into a folder of its own, and resolves to its path. */
async function sheetFile(text: string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'sheet-')), 'sheet.csv');
  await writeFile(file, text);
  return file;
}

/**
 * The arguments that a form's fields come to, and the name of the review. Whatever somebody typed stays one value: an
 * option is written with its value in one argument, and words that begin with a hyphen are refused.
 */
export async function formArguments(
  name: FormName,
  fields: Record<string, string>,
): Promise<{ args: string[]; review: string }> {
  const form: Form = FORMS[name];
  const value = (field: string) => (fields[field] ?? '').trim();
  const typed = form.words.flatMap((field) => {
    const several = field.endsWith('*');
    const text = value(several ? field.slice(0, -1) : field);
    return several ? text.split(/[\s,;]+/).filter(Boolean) : [text].filter(Boolean);
  });
  const words = plainArgs(typed);
  const wrong = words.find((word) => word.startsWith('-'));
  if (wrong !== undefined) throw new WrongUse(`"${wrong}" begins with a hyphen. Write the name itself.`);
  const options = Object.entries(form.options).flatMap(([field, { option: into, several }]) => {
    const text = value(field);
    const values = several ? text.split(/[;\n]/).map((part) => part.trim()) : [text];
    return values.filter(Boolean).map((part) => `--${into}=${part}`);
  });
  const pasted = form.sheet === undefined ? '' : (fields[form.sheet] ?? '');
  const sheet = pasted.trim() === '' ? [] : [await sheetFile(pasted)];
  return {
    args: [...words, ...sheet, ...plainArgs(options)],
    review: name === 'start' ? words.join('-') : (words[0] ?? ''),
  };
}
