import { digestOf } from '../../content/review-chain.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { addStep, openRecord, saveRecord, withhold } from './record-file.ts';

const help = `npm run review -- correct <record> --note <sentence>: adds to a record what was wrong in it and what is right.
For example:  npm run review -- correct 2026-27-Q4-carers --note "Nine people took part, not eight."
Steps are never altered or taken out: a correction is a step, and readers see it.

Options:
  --note <words>        what was wrong and what is right, for readers
  --withhold <number>   takes the words of a comment out of the record, as they tell who made it. Its digest stays in
                        their place. Again for each. The words stay in the history of git: ask whoever keeps it
  --today YYYY-MM-DD    as if it were another day
  --help                this text`;

export const command = reviewCommand({
  name: 'correct',
  summary: 'adds what was wrong in a record and what is right: <record>',
  help,
  options: { note: { type: 'string' }, withhold: { type: 'string', multiple: true } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, ...more] = words;
    if (!word || more.length > 0) throw new WrongUse('Name a record, such as 2026-27-Q4-carers.');
    const note = values.note?.trim();
    if (!note) throw new WrongUse('Say with --note what was wrong and what is right.');
    const record = await openRecord(root, folder, await readValid(root, folder), word);
    const { steps, comments } = record.entry.data;
    const withheld = (values.withhold ?? []).map((given) => {
      const comment = comments.find(({ number }) => String(number) === given.trim());
      if (!comment) throw new WrongUse(`There is no comment "${given}". The record has ${comments.length}.`);
      return comment;
    });
    addStep(record, { step: 'correction', date: today, note, withheld: withheld.map(({ number }) => number) });
    for (const { place, withheld: gone } of withheld) {
      const [, step, , index] = place as [string, number, string, number];
      const made = steps[step];
      const said = made?.step === 'comments' ? made.comments[index] : undefined;
      if (gone || !said) continue;
      const { leaflet, variant } = said;
      withhold(record, place, { leaflet, variant, withheld: digestOf(said) });
    }
    await saveRecord(folder, record);
    log(`${record.name}: the correction was added.`);
    return 0;
  },
});
