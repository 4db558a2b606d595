import { dateText, quarterOf, quarterShort } from '../../wording/dates.ts';
import { counted } from '../../wording/count.ts';
import { listed } from '../../wording/list.ts';
import { nearest } from '../../content/nearest.ts';
import { openingStep, recordHead } from '../../review/new-record.ts';
import { ordinal, quarterAfter, quarterDays } from '../../review/quarters.ts';
import { reviewedTexts } from '../../review/texts.ts';
import type { ReviewedText } from '../../review/texts.ts';
import type { Review } from '../../content/review.ts';
import { quarter as quarterShape } from '../../content/schema/index.ts';
import { reviewCommand } from './command.ts';
import { readValid } from './read-valid.ts';
import { addStep, createRecord, openRecord, saveRecord } from './record-file.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- start <quarter> <area>: opens the record of a review.
It holds every leaflet of the area, the standard page and the Easy Read, with the fingerprint of its present text.
For example:  npm run review -- start 2026-27-Q4 carers     (Q4 is January to March)

Options:
  --again             open it anew with the present texts, after some have changed or come new. Only before anybody has
                      seen the pack: what people were shown stays what they were shown
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

/** Which texts people see otherwise when a review is opened anew. */
const movedLines = (before: Review, texts: ReviewedText[]): string[] =>
  texts.flatMap(({ leaflet, variant, fingerprint, title }) => {
    const item = before.items.find((found) => found.leaflet === leaflet && found.variant === variant);
    if (!item) return [`  new: ${title}`];
    return item.shown === fingerprint ? [] : [`  has changed: ${title}`];
  });

export const command = reviewCommand({
  name: 'start',
  summary: 'opens the record of a review: <quarter> <area>',
  help,
  options: { again: { type: 'boolean' } },
  words: true,
  async run({ values, words }, { root, folder, today, log }) {
    const [quarter, id, ...more] = words;
    if (!quarter || !id || more.length > 0)
      throw new WrongUse('Name a quarter and an area, such as: npm run review -- start 2026-27-Q4 carers');

    const now = quarterOf(today);
    if (!quarterShape.safeParse(quarter).success) {
      const near = nearest(
        quarter,
        Array.from({ length: 8 }, (_, index) => quarterAfter(now, index)),
      );
      throw new WrongUse(
        `"${quarter}" is not a quarter. ${near ? `Did you mean ${near}?` : `Write it as ${quarterShort(now)} or ${now}, which is the present one.`}`,
      );
    }
    if (ordinal(quarter) < ordinal(now))
      throw new Error(
        `${quarter} ended on ${dateText(quarterDays(quarter).last)}. A review is opened before its meeting: start one in ${now} or later.`,
      );

    const content = await readValid(root, folder);
    const { areas, plan } = content.programme.data;
    const area = areas.find((found) => found.id === id);
    if (!area) {
      const near = nearest(
        id,
        areas.map((found) => found.id),
      );
      throw new WrongUse(
        `There is no review area "${id}". ${near ? `Did you mean "${near}"?` : `The areas are: ${areas.map((found) => found.id).join(', ')}.`}`,
      );
    }
    const name = `${quarter}-${id}`;
    const before = content.reviews.find((review) => review.id === name);
    if (before && !values.again)
      throw new Error(
        `${before.file} is there already. To open it anew with the present texts, before anybody has seen the pack, add --again.`,
      );

    const texts = reviewedTexts(content).filter((text) => text.area === id);
    if (texts.length === 0)
      throw new Error(
        `The area "${area.name}" has no texts yet. A topic belongs to it by its "reviewArea" in ${folder}/topics.yaml.`,
      );
    const step = openingStep(texts, content.site.data, today);
    if (before) {
      const record = await openRecord(root, folder, content, name);
      addStep(record, step);
      await saveRecord(folder, record);
    } else await createRecord(root, folder, { quarter, area: id }, recordHead(quarter, area.name), step);

    const count = new Set(texts.map(({ leaflet }) => leaflet)).size;
    log(
      `Wrote ${folder}/reviews/${name}.yaml: ${area.name}, ${counted(count, 'leaflet')}, ${counted(texts.length, 'text')}.`,
    );
    for (const line of before ? movedLines(before.data, texts) : []) log(line);
    if (!plan.some((planned) => planned.quarter === quarter && planned.areas.includes(id))) {
      const planned = plan.filter(({ areas: ids }) => ids.includes(id)).map((found) => found.quarter);
      log(
        `Note: the programme does not have "${id}" in ${quarter}${planned.length > 0 ? ` but in ${listed(planned)}` : ''}.`,
      );
    }
    log(`Next: npm run review -- pack ${quarter} ${id}`);
    return 0;
  },
});
