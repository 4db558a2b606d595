import { quarterOf, quarterText } from '../../wording/dates.ts';
import { reviewCommand } from './command.ts';
import { command as pack } from './pack.ts';
import { readQuarter } from './read-quarter.ts';
import { readValid } from './read-valid.ts';

const help = `npm run review -- quarter: makes the review pack of every area that is planned for this quarter and
whose review is open.

Options:
  --quarter 2026-27-Q4  another quarter (Q4 is January to March)
  --no-pdf              the pages only
  --today YYYY-MM-DD    as if it were another day
  --help                this text`;

export const command = reviewCommand({
  name: 'quarter',
  summary: 'makes the packs of all areas of this quarter',
  help,
  options: { quarter: { type: 'string' }, 'no-pdf': { type: 'boolean' } },
  async run({ values }, context) {
    const { root, folder, today, log } = context;
    const quarter = readQuarter(values.quarter ?? quarterOf(today));
    const { programme, reviews } = await readValid(root, folder);
    const areas = programme.data.plan.find((planned) => planned.quarter === quarter)?.areas ?? [];
    if (areas.length === 0) log(`The programme has no area in ${quarterText(quarter)}, so there is no pack to make.`);
    let worst = 0;
    for (const area of areas) {
      if (!reviews.some(({ data }) => data.quarter === quarter && data.area === area)) {
        log(`The review of "${area}" is not open yet. First: npm run review -- start ${quarter} ${area}`);
        continue;
      }
      worst = Math.max(worst, await pack.run([quarter, area, ...(values['no-pdf'] ? ['--no-pdf'] : [])], context));
    }
    return worst;
  },
});
