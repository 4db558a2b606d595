import assert from 'node:assert/strict';
import { dirname } from 'node:path';
import { test } from 'node:test';
import { checkRules } from '../../src/checks/check-content.ts';
import { parseContent } from '../../src/content/content.ts';
import { readContentFolder } from '../../src/content/disk.ts';
import { quarterOf } from '../../src/wording/dates.ts';
import { isClosed } from '../../src/review/closed.ts';
import { stateOf } from '../../src/review/state.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { INVENTED_ENVIRONMENT } from '../../src/testing/invented-site.ts';
import { INVENTED_CONTENT } from '../support/invented-council.ts';

const today = INVENTED_ENVIRONMENT.TODAY;
const { content, problems } = parseContent(await readContentFolder(INVENTED_CONTENT));
const texts = reviewedTexts(content);
const kinds = <Item>(items: Item[]) => [...new Set(items)].sort();

test('the invented council has nothing to mend, and needs no advice', () => {
  assert.deepEqual(
    [...problems, ...checkRules(content)].map(({ file, message }) => `${dirname(file)}: ${message}`),
    [],
  );
});

// Where the wording of a text or the way of taking fingerprints changes, these are the new ones for its records.
test('its approvals are of the texts as they stand, but for the one that has changed since', () => {
  const differ = content.reviews.flatMap(({ id, data }) =>
    data.items.flatMap(({ leaflet, variant, approved }) => {
      const now = texts.find((text) => text.leaflet === leaflet && text.variant === variant)?.fingerprint;
      return approved !== undefined && approved !== now ? [`${id}: ${leaflet} ${variant} is ${now} now`] : [];
    }),
  );
  assert.equal(differ.length, 1, differ.join('\n'));
  assert.match(differ[0] ?? '', /carers\/are-you-a-carer standard/);
});

test('it has a case of everything that readers can meet', () => {
  assert.deepEqual(kinds(texts.map((text) => stateOf(text, content, today).kind)), [
    'changed-since',
    'checked',
    'first-edition',
  ]);
  assert.deepEqual(kinds(texts.flatMap(({ changes }) => changes.map(({ kind }) => kind))), [
    'correction',
    'reviewed',
    'urgent',
  ]);
  assert.ok(kinds(content.leaflets.map(({ data }) => data.edition)).length > 1, 'a second edition');
  assert.deepEqual(kinds(content.reviews.flatMap(({ data }) => data.comments.map(({ decision }) => decision))), [
    'done',
    'not-done',
    'partly',
  ]);
  assert.deepEqual(
    content.reviews.map(({ data }) => isClosed(data)),
    [true, false],
  );
  const quarters = content.programme?.data.plan.map(({ quarter }) => quarter) ?? [];
  assert.ok(
    quarters.some((quarter) => quarter < quarterOf(today)) && quarters.some((quarter) => quarter > quarterOf(today)),
  );
  assert.deepEqual(kinds(content.actionPlan?.data.actions.map(({ progress }) => progress.status) ?? []), [
    'done',
    'late',
    'not-reported',
    'started',
    'stopped',
  ]);
  assert.deepEqual(kinds(content.facts.map(({ data }) => data.confidence)), ['confirmed', 'old', 'secondary']);
});
