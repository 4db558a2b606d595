import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { parse } from 'yaml';
import { projectRoot } from '../../src/setup/project-root.ts';
import { writeInventedContent, writeContentOf } from '../support/invented-council.ts';
import { ProjectClone } from '../support/project-clone.ts';

/*
 * Each edit that the guides describe is done as they say, word for word, and must then be green. The small invented
 * council stands in for the City's in all of them, so that a build takes seconds and the test outlasts any change of the
 * City's content. What one edit shows on the site, the next ones leave there: so the site is built and tested when there
 * are several edits to see, and each time before something of it goes again. The City's own content, as it is today,
 * goes through once with three edits at a time.
 */

/** The invented council's names for what the guides name of the City's. */
const NAMES: [string, string][] = [
  ['carers-support-service', 'lunch-club'],
  ['breaks-from-caring', 'a-break'],
  ['city-adult-carers', 'care-plan'],
  ['action-plan-2025-29', 'care-plan'],
  ['<topic>/<leaflet>', 'carers/pets'],
  ['carers/dementia', 'carers/pets'],
  ['2026-27-Q4', '2027-28-Q2'],
  ['keeping-safe', 'getting-help'],
  ['2027-02-10', '2027-07-14'],
  ['Adult Engagement Group', 'Exampleton Residents Group'],
];
const forInvented = (text: string) => NAMES.reduce((words, [city, own]) => words.replaceAll(city, own), text);

const guides = ['.github/CONTRIBUTING.md', 'README.md'].map((file) => readFileSync(join(projectRoot, file), 'utf8'));

/** What a guide says under a heading or after words in bold, up to the next. */
function guide(start: string): string {
  const text = guides.find((each) => each.includes(start));
  assert.ok(text, `No guide has “${start}”.`);
  const from = text.indexOf(start) + start.length;
  return forInvented(text.slice(from, from + text.slice(from).search(start.startsWith('#') ? /\n## / : /\n\n/)));
}

/** The blocks of a language in a guide, without the indentation that they have there. */
const blocks = (text: string, language: string): string[] =>
  [...text.matchAll(/^( *)```(\w+)\n([^]*?)^ *```/gm)]
    .filter(([, , name]) => name === language)
    .map(([, indent = '', , code = '']) => code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''));

/** The commands of a guide in order, but for those that serve the site. */
const commands = (text: string): string[] =>
  [...text.matchAll(/`?(npm run [^`\n]+)/g)].map(([, command = '']) => command.trim());

/** The words that stand in capitals in a new leaflet, or are empty, as an officer of any council might write them. */
function fillLeaflet(clone: ProjectClone, place: string, related: string[], source: string): void {
  clone.edit(
    `leaflets/${place}/standard.mdx`,
    ['THE TITLE A RESIDENT WOULD SEARCH FOR', 'Who looks after your goldfish'],
    [
      'THE ANSWER, IN ONE TO THREE SHORT SENTENCES.',
      'Tell us if you have a pet and must go away. We help you to find someone to feed it.',
    ],
    ['aliases: []', 'aliases:\n  - goldfish\n  - my budgie is alone\n  - feed my tortoise'],
    ['related: []', `related:\n${related.map((id) => `  - ${id}\n`).join('')}`.trimEnd()],
    ['sources: []', `sources:\n  - ${source}`],
    ['THE FIRST QUESTION A READER HAS', 'Who can help'],
    ['THE ANSWER.', FILLED],
    ['WHAT TO DO, AND WHAT TO SAY.', 'Call us and say: "I have a pet and nobody to feed it."'],
  );
  clone.edit(
    `leaflets/${place}/easy-read.mdx`,
    ['THE TITLE IN EASY WORDS', 'Help with your goldfish'],
    ['WHAT THIS PAGE IS ABOUT.', 'We help you when nobody can feed your pet.'],
    ['WHAT THE MAIN PAGE TELLS BESIDES', 'what to write down for a helper'],
    ['ONE SHORT SENTENCE.', 'You may have a pet at home.'],
    ['WHAT TO SAY WHEN YOU CALL.', 'Call us and tell us about your pet.'],
  );
}

const FILLED = `You may have to leave home in a hurry. A pet that stays behind still needs food and water. Most people ask a friend or a neighbour first. If you have nobody to ask, tell us.

We talk with you about your pet. We ask what it eats and how often. We ask who has a key to your home. Then we look for someone who can come.

- A friend or a neighbour can feed it for a few days.
- A group that loves animals can take it for longer.
- A helper of ours can look in until someone is found.

## What to write down

Write a short list while all is well. Put it where a helper will see it.

- What your pet eats, and when.
- Where you keep the food.
- What it likes, and what it is afraid of.
- Who to call if it falls ill.

Keep a key with someone you trust. Tell that person where the list is. A helper can only start when they can get in.

## If you are in a hospital now

Tell a nurse that there is a pet at home. The nurse can call us for you. Say it at once, even at night. Nobody will be cross with you.

We need your word before we go into your home. We go in with two people. We write down what we did there, and you can read it.

## What it costs

A friend may help you for nothing. Others may ask for money. We tell you the price before you agree. You can say no.

## When you come home

Ask the helper how it went. Tell us if something was wrong. Your pet may be shy for a day or two. Give it time, and keep to what it knows.

If you cannot look after it any more, we can talk about that as well. You do not have to decide in a hurry. Some people find a new home near by, so that they can visit.`;

describe('each documented edit is green from end to end', () => {
  let council: ProjectClone;
  before(() => {
    council = new ProjectClone(writeInventedContent);
  });
  after(() => council?.remove());

  /** Does an edit on a day, and holds it to all that a change goes through before it is merged. */
  const edit = (name: string, today: string, work: () => void) =>
    test(name, () => {
      council.today = today;
      work();
      council.hold();
      council.commit(name);
    });

  /** Publishes what was merged. */
  const publish = (what: string) => test(`the site with ${what}`, () => council.publishSite());

  edit('a leaflet in ten minutes', '2027-05-11', () => {
    const text = guide('## A leaflet in ten minutes');
    const [contacts = ''] = blocks(text, 'yaml');
    const [sentence = ''] = blocks(text, 'mdx');
    council.edit('services/lunch-club.yaml', ['contacts: []\n', contacts], ['  - phone number\n', '']);
    council.edit('leaflets/carers/a-break/standard.mdx', ['\n<NextStep', `\n${sentence}\n<NextStep`]);
    for (const command of commands(text)) council.npm(command);
    assert.match(council.read('leaflets/carers/a-break/standard.mdx'), /kind: correction\n +note: The carers support/);
  });

  edit('a changed phone number', '2027-05-12', () => {
    const text = guide('**A phone number has changed?**');
    council.edit(
      'services/care-team.yaml',
      ['01632 960001', '01632 960009'],
      ['lastConfirmed: 2026-04', 'lastConfirmed: 2027-05'],
      ['checkBy: 2027-04-30', 'checkBy: 2028-04-30'],
    );
    for (const command of commands(text)) council.npm(command);
  });

  edit('a new leaflet', '2027-05-13', () => {
    const [make = '', ...rest] = commands(guide('## A new leaflet'));
    council.npm(make);
    fillLeaflet(council, 'carers/pets', ['carers/a-break', 'carers/are-you-a-carer'], 'care-plan');
    for (const command of rest) council.npm(command);
  });

  edit('an action of the plan that was reported as done', '2027-05-14', () => {
    const text = guide('## An action of the plan has been reported on');
    const [progress = ''] = blocks(text, 'yaml');
    council.edit('action-plan.yaml', [
      '      status: not-reported\n',
      progress.replaceAll(/^/gm, '      ').trimEnd() + '\n',
    ]);
    for (const command of commands(text)) council.npm(command);
  });

  publish('a changed leaflet, a changed number, a new leaflet and a reported action');

  const asked = 'leaflets/getting-help/ask-for-help/standard.mdx';
  const review = commands(guide('## Review: a quarter on one page'));
  const step = (name: string) => {
    const command = review.find((each) => each.startsWith(`npm run review -- ${name}`));
    assert.ok(command, `README has no command for “${name}”.`);
    return command;
  };

  edit('a review that is opened', '2027-07-05', () => {
    council.npm(step('start'));
    council.npm(step('invite'));
  });

  publish('an open review');

  edit('a review that has met', '2027-07-15', () => {
    council.npm(step('met'));
  });

  publish('a review that has met');

  edit('a review that is decided and approved', '2027-07-26', () => {
    council.write(
      '../comments.csv',
      'leaflet,variant,paragraph,comment\nASC-01,standard,,Say that the first talk is short.\n',
    );
    council.npm(step('record'));
    council.npm(
      step('decide')
        .replace(/(?<=--changed )"[^"]*"/, '"The page says how long the first talk takes."')
        .replace(/(?<=--text-now )"[^"]*"/, '"a talk of a few minutes"'),
    );
    council.edit(asked, ['a short talk', 'a talk of a few minutes']);
    assert.match(council.npm('npm run review -- check'), /\(ASC-01\): changed, never checked/);
    council.npm('npm run match -- getting-help/ask-for-help');
    council.npm(step('approve'));
    assert.match(council.read(asked), /kind: reviewed\n +note: The page says how long/);
  });

  publish('what a review has approved');

  edit('a review that is signed', '2027-07-28', () => {
    council.npm(step('sign'));
  });

  publish('a review that is signed');

  test('and then readers are told that the page was checked', () => {
    const page = readFileSync(join(council.root, 'dist', 'getting-help', 'ask-for-help', 'index.html'), 'utf8');
    assert.match(page, /Checked in July 2027 by the Exampleton Residents Group/);
  });
});

test('the content of today is green after a new leaflet, a changed phone number and a reported action', (t) => {
  const clone = new ProjectClone(writeContentOf(process.env['CONTENT_DIR'] ?? 'content'));
  t.after(() => clone.remove());
  const { mainService } = parse(clone.read('site.yaml')) as { mainService: string };
  const [source] = parse(clone.read('sources.yaml')) as { id: string }[];
  const [topic] = parse(clone.read('topics.yaml')) as { id: string; leaflets: string[] }[];
  assert.ok(source && topic);

  clone.edit(`services/${mainService}.yaml`, [/(?<=type: phone\n(?: +.*\n)*? +value: ).*/, '01632 960009']);
  clone.npm(`npm run new -- leaflet ${topic.id}/goldfish-and-budgies`);
  fillLeaflet(
    clone,
    `${topic.id}/goldfish-and-budgies`,
    topic.leaflets.slice(0, 2).map((id) => `${topic.id}/${id}`),
    source.id,
  );
  clone.amend('action-plan.yaml', (plan) => {
    const [action] = plan['actions'] as Record<string, unknown>[];
    Object.assign(action ?? {}, {
      progress: { status: 'done', says: 'It is done.', source: source.id, asOf: '2026-11' },
    });
  });
  clone.npm('npm run review -- check --declare correction --note "The phone number has changed."');
  clone.npm('npm run match -- --all');
  clone.hold();
  clone.publishSite();
});
