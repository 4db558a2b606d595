import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isSeq } from 'yaml';
import type { YAMLMap } from 'yaml';
import type { RecordChange } from '../../content/schema/index.ts';
import type { RecordName } from '../../told/told-records.ts';
import { documentOf, indentsLists, textOf, wrongWith } from './record-file.ts';

/** The text of a record's file with one more entry under the record's `changes`. Everything else stays as it is. */
export function withRecordChange(text: string, { kind, id }: RecordName, change: RecordChange): string {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const plain = text.slice(mark.length).replaceAll('\r\n', '\n');
  const document = documentOf(plain);
  const { contents } = document;
  const record =
    kind === 'service'
      ? contents
      : isSeq(contents) && contents.items.find((item) => isMap(item) && String(item.get('id')) === id);
  if (!isMap(record)) throw new Error(`The file has no ${kind} "${id}".`);
  const changes = (record as YAMLMap).get('changes');
  if (isSeq(changes) && changes.items.length > 0) changes.add(document.createNode(change));
  else (record as YAMLMap).set('changes', document.createNode([change]));
  return mark + textOf(document, indentsLists(plain)).replaceAll('\n', newline);
}

/**
 * The text of a record's file with the entry added, not written yet: of the file on the disk, or of `text` where it has
 * been changed already. Throws when the file would not be right.
 */
export async function recordFileWithChange(
  root: string,
  folder: string,
  { file, ...record }: RecordName & { file: string },
  change: RecordChange,
  text?: string,
): Promise<string> {
  const next = withRecordChange(text ?? (await readFile(join(root, file), 'utf8')), record, change);
  const wrong = wrongWith(folder, file, next);
  if (wrong) throw new Error(`${wrong}\nNothing was written.`);
  return next;
}
