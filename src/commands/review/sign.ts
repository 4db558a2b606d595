import { ROLES } from '../../content/schema/index.ts';
import { unsigned } from '../../review/closed.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import { listed } from '../../wording/list.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { addStep, openRecord, saveRecord } from './record-file.ts';

const help = `npm run review -- sign <record> <role> --reference <where>: adds that one of the three has signed a review off.
For example:  npm run review -- sign 2026-27-Q4-carers review-group --reference "Minutes of 22 March 2027, kept by Democratic Services"

The roles are: ${ROLES.join(', ')}. They sign all that stands in the record before: nothing but sign-offs and
corrections can follow. Readers are told that the texts were checked from the day on which the review group has
signed. It cannot be signed in the pull request that brings what is signed: merge that first.

Options:
  --reference <where>  where the signature is kept: the review of a pull request, or a note that the council keeps.
                       Never a person's name
  --today YYYY-MM-DD   as if it were another day
  --help               this text`;

export const command = reviewCommand({
  name: 'sign',
  summary: 'adds that one of the three has signed a review off: <record> <role>',
  help,
  options: { reference: { type: 'string' } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [word, given, ...more] = words;
    if (!word || !given || more.length > 0)
      throw new WrongUse(
        `Name a record and a role: ${ROLES.join(', ')}. npm run review -- sign --help has an example.`,
      );
    const role = ROLES.find((known) => known === given);
    if (!role) throw new WrongUse(`"${given}" is no role. The roles are: ${ROLES.join(', ')}.`);
    const reference = values.reference?.trim();
    if (!reference)
      throw new WrongUse('Say with --reference where the signature is kept, so that somebody can look it up.');
    const record = await openRecord(root, folder, await readValid(root, folder), word);
    addStep(record, { step: 'signed', date: today, role, reference });
    await saveRecord(folder, record);
    const left = unsigned(record.entry.data);
    log(
      `${record.name}: signed by ${role}. ${left.length > 0 ? `Still to sign: ${listed(left)}.` : 'All three have signed: the record is closed.'}`,
    );
    return 0;
  },
});
