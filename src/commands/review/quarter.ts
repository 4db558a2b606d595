import { quarterOf, quarterText } from '../../wording/dates.ts';
import { quarter as quarterShape } from '../../content/schema/index.ts';
import type { ReviewCommand } from './command.ts';
import { command as pack } from './pack.ts';
import { readValid } from './read-valid.ts';
import { readReviewOptions, WrongUse } from './wrong-use.ts';

const help = `npm run review -- quarter: makes the review pack of every area that is planned for this quarter.

Options:
  --quarter 2026-27-Q4  another quarter (Q4 is January to March)
  --no-pdf              the pages only
  --today YYYY-MM-DD    as if it were another day
  --help                this text`;

export const command: ReviewCommand = {
  name: 'quarter',
  summary: 'makes the packs of all areas of this quarter',
  async run(args, context) {
    const { root, folder, today, log } = context;
    const given = readReviewOptions(
      { help, options: { quarter: { type: 'string' }, 'no-pdf': { type: 'boolean' } } },
      args,
    );
    if (given.help) return (log(given.help), 0);
    const quarter = given.values?.quarter ?? quarterOf(today);
    if (!quarterShape.safeParse(quarter).success)
      throw new WrongUse(`"${quarter}" is not a quarter. Write it as 2026-27-Q4, which is January to March 2027.`);
    const { programme } = await readValid(root, folder);
    const areas = programme.data.plan.find((planned) => planned.quarter === quarter)?.areas ?? [];
    if (areas.length === 0) log(`The programme has no area in ${quarterText(quarter)}, so there is no pack to make.`);
    let worst = 0;
    for (const area of areas)
      worst = Math.max(
        worst,
        await pack.run([quarter, area, ...(given.values?.['no-pdf'] ? ['--no-pdf'] : [])], context),
      );
    return worst;
  },
};
