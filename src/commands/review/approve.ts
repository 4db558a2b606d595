import { isAbout } from '../../review/approvals.ts';
import { obstacles, reviewedEntry } from '../../review/obstacles.ts';
import type { Obstacle } from '../../review/obstacles.ts';
import { withThe } from '../../review/checkers.ts';
import type { Checkers } from '../../review/checkers.ts';
import { isClosed } from '../../review/closed.ts';
import { findLeaflet, nameOf } from '../../review/find-leaflet.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { ReviewedText } from '../../review/texts.ts';
import type { ReviewItem } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { pageWithChange } from './front-matter.ts';
import { readValid } from './read-valid.ts';
import { openRecord, recordText, setInItem } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { writeWhole } from '../whole-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { counted } from '../../wording/count.ts';

const help = `npm run review -- approve <record> [leaflet…]: writes into the record that its texts, as they stand now, are approved.
For example:  npm run review -- approve 2026-27-Q4-carers               every text of the review
              npm run review -- approve 2026-27-Q4-carers CARE-16 CARE-17   only those of these leaflets

It needs: the meeting's date; the review group's sign-off; an outcome for each text; for each comment a
decision with its date, what changed (done, partly) and why (partly, not-done); and every decided change made in
the text. While anything is missing it says what, and writes nothing.
A text that has changed since it was shown gets an entry under "changes" in its front matter for readers.

Options:
  --dry-run           say what would be written, and write nothing
  --json              the same as data
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

interface Candidate {
  index: number;
  item: ReviewItem;
  text: ReviewedText | undefined;
  obstacles: Obstacle[];
  already: boolean;
}

/** The items to approve: all that can be, or both texts of the leaflets that are named. */
function wanted(
  record: RecordFile,
  texts: ReviewedText[],
  words: string[],
): { item: ReviewItem; index: number; text: ReviewedText | undefined }[] {
  const items = record.entry.data.items.map((item, index) => ({
    item,
    index,
    text: texts.find((text) => isAbout(item, text)),
  }));
  if (words.length === 0) return items.filter(({ item }) => item.outcome !== 'withdraw');
  const known = items.map(({ item, text }) => ({
    leaflet: text?.leaflet ?? item.leaflet,
    code: item.code ?? text?.code ?? '',
  }));
  const named = new Set(
    words.map((word) => {
      const { leaflet, near } = findLeaflet(word, known);
      if (leaflet === undefined)
        throw new WrongUse(`${record.name} has no leaflet "${word}".${near ? ` Did you mean "${near}"?` : ''}`);
      return leaflet;
    }),
  );
  return items.filter(({ item, text }) => named.has(text?.leaflet ?? item.leaflet));
}

const candidateOf =
  (record: RecordFile, today: string) =>
  ({ item, index, text }: ReturnType<typeof wanted>[number]): Candidate => {
    if (item.approved && item.approved === text?.fingerprint)
      return { index, item, text, obstacles: [], already: true };
    const gone: Obstacle[] = item.approved
      ? [
          {
            path: ['items', index, 'approved'],
            message: `Another text was approved here on ${item.approvedOn}. The present one has changed since.`,
            hint: 'An approval is not taken back. Declare the change (npm run review -- check says how), and show the text at the next review. If nobody has published the approval yet, take "approved" and "approvedOn" out of the record and try again.',
          },
        ]
      : [];
    return {
      index,
      item,
      text,
      obstacles: [...gone, ...(item.approved ? [] : obstacles(record.entry.data, index, text, today))],
      already: false,
    };
  };

function obstacleLines({ entry }: RecordFile, candidates: Candidate[]): string[] {
  const seen = new Set<string>();
  return candidates.flatMap(({ item, text, obstacles: found }) =>
    found.flatMap(({ path, message, hint }) => {
      const { line } = entry.at(...path);
      const about = path[0] === 'items' || path[0] === 'comments' ? ` ${text ? nameOf(text) : item.leaflet}:` : '';
      const words = `${entry.file}:${line}:${about} ${message}\n    ${hint}`;
      if (seen.has(words)) return [];
      seen.add(words);
      return [words];
    }),
  );
}

/** Writes the pages first: if writing stops between two files, the command can be given again. */
async function write(
  root: string,
  folder: string,
  record: RecordFile,
  ready: Candidate[],
  today: string,
): Promise<string[]> {
  const pages = [];
  for (const { index, item, text } of ready) {
    if (!text) continue;
    const entry = reviewedEntry(record.entry.data, record.name, item, text, today);
    if (entry) pages.push({ file: text.file, ...(await pageWithChange(root, folder, text.file, entry)) });
    setInItem(record.document, index, 'approved', text.fingerprint);
    setInItem(record.document, index, 'approvedOn', today);
  }
  const whole = recordText(folder, record);
  for (const { path, text } of pages) await writeWhole(path, text);
  await writeWhole(record.path, whole);
  return pages.map(({ file }) => file);
}

const nameFor = ({ text, item }: Candidate) => (text ? nameOf(text) : item.leaflet);

function nextLine({ entry }: RecordFile, left: number, { independentReviewer }: Checkers): string {
  if (left > 0) return `${counted(left, 'text is', 'texts are')} still to be approved in this review.`;
  const open = isClosed(entry.data)
    ? ''
    : ` When the service and ${withThe(independentReviewer)} have signed ${entry.file} off too, it is closed.`;
  return `Every text of this review is approved.${open} Next: npm run review -- check`;
}

export const command = reviewCommand({
  name: 'approve',
  summary: 'writes that the texts of a review are approved as they stand: <record> [leaflet…]',
  help,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, ...leaflets] = words;
    if (!word) throw new WrongUse('Name a record, such as: npm run review -- approve 2026-27-Q4-carers');
    const content = await readValid(root, folder);
    const record = await openRecord(root, folder, content, word);
    const candidates = wanted(record, reviewedTexts(content), leaflets).map(candidateOf(record, today));
    const ready = candidates.filter(({ already, obstacles: found }) => !already && found.length === 0);
    const wrong = obstacleLines(record, candidates);

    if (wrong.length > 0) {
      if (values.json) log(JSON.stringify({ record: record.name, approved: [], obstacles: wrong }, null, 2));
      const hint =
        leaflets.length === 0 && ready.length > 0
          ? ` To approve only those that are ready, name them: ${[...new Set(ready.map(({ text }) => text?.code))].join(' ')}`
          : '';
      throw new Error(`${wrong.join('\n')}\nNothing was written.${hint}`);
    }
    const dry = values['dry-run'] ?? false;
    const pages = ready.length === 0 || dry ? [] : await write(root, folder, record, ready, today);
    if (values.json) {
      log(
        JSON.stringify(
          {
            record: record.name,
            approvedOn: today,
            approved: ready.map(({ text }) => ({
              leaflet: text?.leaflet,
              variant: text?.variant,
              fingerprint: text?.fingerprint,
            })),
            pages,
            obstacles: [],
          },
          null,
          2,
        ),
      );
      return 0;
    }
    if (ready.length === 0) log('Nothing to approve: these texts are approved already.');
    for (const candidate of ready) log(`${dry ? 'Would approve' : 'Approved'}: ${nameFor(candidate)}`);
    for (const file of pages) log(`Added what changed for readers to ${file}.`);
    const named = new Set(candidates.map(({ index }) => index));
    if (!dry)
      log(
        nextLine(
          record,
          record.entry.data.items.filter(
            ({ approved, outcome }, index) => !approved && outcome !== 'withdraw' && !named.has(index),
          ).length,
          content.site.data,
        ),
      );
    return 0;
  },
});
