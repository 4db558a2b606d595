import { isAbout, reviewName } from '../../review/approvals.ts';
import { chainProblems } from '../../review/chain-order.ts';
import type { Obstacle } from '../../review/chain-order.ts';
import { isSet, unsettled } from '../../review/closed.ts';
import { findLeaflet, nameOf } from '../../review/find-leaflet.ts';
import { approvalObstacles, reviewedEntry } from '../../review/obstacles.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { ReviewedText } from '../../review/texts.ts';
import { isMatched } from '../../told/lockstep.ts';
import type { Content, Entry } from '../../content/content.ts';
import type { Review, ReviewItem } from '../../content/review.ts';
import { chained } from '../../content/review-chain.ts';
import type { Unchained } from '../../content/review-chain.ts';
import { reviewCommand } from './command.ts';
import { pageWithChange } from './front-matter.ts';
import { readValid } from './read-valid.ts';
import { addStep, openRecord, recordText } from './record-file.ts';
import type { RecordFile } from './record-file.ts';
import { writeWhole } from '../whole-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { counted } from '../../wording/count.ts';

const help = `npm run review -- approve <record> [leaflet…]: adds to a record that its texts, as they stand now, are approved.
For example:  npm run review -- approve 2026-27-Q4-carers               every text of the review
              npm run review -- approve 2026-27-Q4-carers CARE-16 CARE-17   only those of these leaflets

It needs: that people have met, in a record that is published already; for each comment a decision, with what changed
and words of the text that show it (done, partly), and why (partly, not-done); and every decided change made in the
text. While anything is missing it says what, and writes nothing.
A text that has changed since it was shown gets an entry under "changes" in its front matter for readers. They are
told that it was checked when the review group has signed: npm run review -- sign.

Options:
  --dry-run           say what would be written, and write nothing
  --json              the same as data
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

interface Candidate {
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
): { item: ReviewItem; text: ReviewedText | undefined }[] {
  const items = record.entry.data.items.map((item) => ({ item, text: texts.find((text) => isAbout(item, text)) }));
  if (words.length === 0) return items.filter(({ item }) => !isSet(item));
  const known = items.map(({ item, text }) => ({ leaflet: text?.leaflet ?? item.leaflet, code: item.code }));
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

const approvedStep = (ready: Pick<Candidate, 'item' | 'text'>[], today: string): Unchained => ({
  step: 'approved',
  date: today,
  texts: ready.flatMap(({ item: { leaflet, variant }, text }) =>
    text ? [{ leaflet, variant, approved: text.fingerprint }] : [],
  ),
});

/** What stands in the way of one approval: the record's order, the decisions, and an Easy Read that lags behind. */
function obstaclesTo(content: Content, { data }: Entry<Review>, item: ReviewItem, text: ReviewedText, today: string) {
  const { quarter, area, steps } = data;
  const next = { quarter, area, steps: [...steps, chained(data, approvedStep([{ item, text }], today))] };
  const order = chainProblems(next).filter(({ path: [, index] }) => index === steps.length);
  const easy = content.easyReads.find(({ file }) => file === text.file);
  return [
    ...order.map((found) => ({ ...found, path: item.place })),
    ...approvalObstacles(data, item, text, undefined),
    ...(easy && !isMatched(content, easy)
      ? [
          {
            path: item.place,
            message: 'This Easy Read is not matched with its standard page as it stands now.',
            hint: `Read both, then: npm run match -- ${text.leaflet}`,
          },
        ]
      : []),
  ];
}

const candidateOf =
  (content: Content, { entry }: RecordFile, today: string) =>
  ({ item, text }: ReturnType<typeof wanted>[number]): Candidate => {
    if (item.approved && item.approved === text?.fingerprint) return { item, text, obstacles: [], already: true };
    if (!text) {
      const hint = `If it was taken away: npm run review -- decide ${reviewName(entry.data)} ${item.code} withdraw --reason "…"`;
      return {
        item,
        text,
        already: false,
        obstacles: [{ path: item.place, message: 'There is no such text any more.', hint }],
      };
    }
    return { item, text, already: false, obstacles: obstaclesTo(content, entry, item, text, today) };
  };

function obstacleLines({ entry }: RecordFile, candidates: Candidate[]): string[] {
  const lines = candidates.flatMap(({ item, text, obstacles: found }) =>
    found.map(({ path, message, hint }) => {
      const name = text ? nameOf(text) : item.leaflet;
      return `${entry.file}:${entry.at(...path).line}: ${name}: ${message}\n    ${hint}`;
    }),
  );
  return [...new Set(lines)];
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
  for (const { item, text } of ready) {
    const entry = text && reviewedEntry(record.entry.data, record.name, item, text, today);
    if (entry) pages.push({ file: text.file, ...(await pageWithChange(root, folder, text.file, entry)) });
  }
  addStep(record, approvedStep(ready, today));
  const whole = recordText(folder, record);
  for (const { path, text } of pages) await writeWhole(path, text);
  await writeWhole(record.path, whole);
  return pages.map(({ file }) => file);
}

const nameFor = ({ text, item }: Candidate) => (text ? nameOf(text) : item.leaflet);

function nextLine({ entry: { data } }: RecordFile): string {
  const left = unsettled(data).length;
  return left > 0
    ? `${counted(left, 'text is', 'texts are')} still to be approved in this review.`
    : `Every text of this review is settled. Next: npm run review -- check. When that is merged, the three sign: npm run review -- sign ${reviewName(data)} review-group --reference "…"`;
}

export const command = reviewCommand({
  name: 'approve',
  summary: 'adds that the texts of a review are approved as they stand: <record> [leaflet…]',
  help,
  options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, ...leaflets] = words;
    if (!word) throw new WrongUse('Name a record, such as: npm run review -- approve 2026-27-Q4-carers');
    const content = await readValid(root, folder);
    const record = await openRecord(root, folder, content, word);
    const candidates = wanted(record, reviewedTexts(content), leaflets).map(candidateOf(content, record, today));
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
    if (!dry) log(nextLine(record));
    return 0;
  },
});
