import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'node-html-parser';
import { invented } from '../../support/site.ts';
import { words } from '../../support/words.ts';

const page = (path: string) => parse(readFileSync(join(invented.dist, path, 'index.html'), 'utf8'));
const plan = page('commitments/action-plan');
const cell = (action: string, name: string) => words(plan.querySelector(`#action-${action} [data-name="${name}"]`));

test('each action says how far it has come, and who said so when', () => {
  assert.equal(cell('1-02', 'Progress'), 'Not yet reported');
  assert.equal(cell('1-01', 'Progress'), 'StartedThe review group has met once. Reported in March 2026.');
  assert.equal(cell('1-03', 'Progress'), 'DoneThe leaflet came out in February 2027. Reported in March 2027.');
  assert.match(cell('1-04', 'Progress'), /^LateTwo of five leaflets are ready\./);
  assert.match(cell('1-05', 'Progress'), /^StoppedResidents said that they would not use an app/);
});

test('a date that has passed was due, whatever has been reported, and one to come is not', () => {
  assert.equal(cell('1-01', 'When'), 'Was due by the end of December 2026');
  assert.equal(cell('1-03', 'When'), 'Was due by the end of March 2027');
  assert.equal(cell('1-04', 'When'), 'By the end of June 2027');
  assert.equal(cell('1-05', 'When'), 'Every year');
});

test('the page says how many have been reported on, and offers each word of progress as a choice', () => {
  assert.match(words(plan.querySelector('.overview')), /4 of 5 actions have been reported on\./);
  assert.deepEqual(plan.querySelectorAll('select[name=status] option').map(words).sort(), [
    'All',
    'Done',
    'Late',
    'Not yet reported',
    'Started',
    'Stopped',
  ]);
});

test('the picture of a commitment has one square for each action, and says the same in words', () => {
  for (const path of ['commitments', 'commitments/1', 'commitments/action-plan']) {
    const picture = page(path).querySelector('.progress');
    assert.match(words(picture), /5 actions: 1 not yet reported, 1 started, 1 done, 1 late, 1 stopped\./, path);
    assert.deepEqual(
      picture?.querySelectorAll('.squares i').map(({ classNames }) => classNames),
      ['not-reported', 'started', 'done', 'late', 'stopped'],
      path,
    );
  }
});

test('the data tell what was reported, by whom and when', () => {
  const { items } = JSON.parse(readFileSync(join(invented.dist, 'data/action-plan.json'), 'utf8')) as {
    items: Record<string, unknown>[];
  };
  const { progress, reported, reportedIn, reportedOn } = items.find(({ id }) => id === '1-03') ?? {};
  assert.deepEqual(
    [progress, reported, reportedIn, reportedOn],
    ['done', 'The leaflet came out in February 2027.', 'care-plan', '2027-03-01'],
  );
});
