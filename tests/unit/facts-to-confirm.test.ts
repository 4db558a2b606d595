import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { confirmationList } from '../../src/checks/facts-to-confirm.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const listOn = (today: string, files = fixtureFiles) => confirmationList(parseContent(files).content, today);

test('groups what is not confirmed by the role that must confirm it', () => {
  assert.equal(
    listOn('2026-11-22'),
    `Adult Care: 3 facts, 1 contact, 0 services and 0 missing details

- Time to decide on a home grant: 8 weeks
  as of 2021, in "Grants for homes"; why: old
  content/facts.yaml:11
- Payment for carers: £61.50 a week
  as of 6 April 2026, in "What carers can get"; why: from a secondary source
  content/facts.yaml:32
- Hours of care before the payment can start: 30 hours a week
  as of 6 April 2026, in "What carers can get"; why: from a secondary source
  content/facts.yaml:44
- Exampleton Care Team, post: Exampleton Care Team, The Old Town Hall, Exampleton
  as of 2021, in "Grants for homes"; why: old
  content/services/care-team.yaml:16

Web Team: 0 facts, 0 contacts, 1 service and 2 missing details

- Exampleton Lunch Club, the service itself: A hot lunch and company once a week.
  as of March 2026, in "Exampleton Care Plan 2026 to 2029"; why: old
  content/services/lunch-club.yaml:1
- Exampleton Lunch Club, phone number: not known
  why: not found
  content/services/lunch-club.yaml:7
- Exampleton Lunch Club, opening times: not known
  why: not found
  content/services/lunch-club.yaml:8

In all: 3 facts, 1 contact, 1 service and 2 missing details to confirm.`,
  );
});

test('adds what is confirmed once its day to check has passed', () => {
  const list = listOn('2027-05-01');
  assert.match(
    list,
    /Most that a home grant can be: £12,500\n {2}as of April 2026, in "Exampleton Care Handbook"; why: was due for a check by 30 April 2027/,
  );
  assert.match(list, /why: old, was due for a check by 31 December 2026/);
});

test('a day to check counts as passed the day after', () => {
  assert.doesNotMatch(listOn('2027-04-30'), /Most that a home grant can be/);
});

test('says when there is nothing to confirm', () => {
  const files = filesWith({
    'facts.yaml': '[]',
    'services/lunch-club.yaml': undefined,
    'services/care-team.yaml': undefined,
  });
  assert.equal(
    listOn('2026-11-22', files),
    'In all: 0 facts, 0 contacts, 0 services and 0 missing details to confirm.',
  );
});

test('names a role that the site does not have by its id', () => {
  assert.match(listOn('2026-11-22', filesWith({ 'site.yaml': undefined })), /^adult-care: 3 facts/);
});
