import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { gate } from '../../src/review/gate.ts';
import { takenCodes } from '../../src/review/withdrawn.ts';
import { withdrawnLeaflets } from '../../src/site/withdrawn.ts';
import type { Example } from '../../src/checks/rule.ts';
import { filesWith, fixtureFiles } from './fixture.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { recordText } from '../support/review-record.ts';
import { PROGRAMME, record } from './review-fixture.ts';

type Files = Example['files'];

const TODAY = '2027-05-04';
const FOLDER = 'leaflets/carers/a-break';
const EASY = `${FOLDER}/easy-read.mdx`;
const plan: Files = { 'reviews/programme.yaml': PROGRAMME };
const held: Files = { ...plan, ...record({ quarter: '2026-27-Q4', area: 'carers', approvedOn: '2027-03-20' }) };
const gone: Files = { [`${FOLDER}/standard.mdx`]: undefined, [EASY]: undefined };

const entry = (more = '', date = TODAY, title = 'A break from caring', leaflet = 'carers/a-break'): Files => ({
  'withdrawn.yaml': `- { code: ASC-04, leaflet: ${leaflet}, title: ${title}, date: ${date}, why: There are none.${more} }\n`,
});
const TEXTS = (['standard', 'easy-read'] as const).map((variant) => ({ leaflet: 'carers/a-break', variant }));
const OPENED: Unchained = {
  step: 'opened',
  date: '2027-05-01',
  reviewGroup: 'Exampleton Residents Group',
  independentReviewer: 'Healthwatch',
  texts: TEXTS.map((text) => ({ ...text, code: 'ASC-04', shown: '0'.repeat(64) })),
};
const met = (meeting = '2027-05-03'): Unchained => ({
  step: 'met',
  date: meeting,
  meeting,
  ways: ['room'],
  present: [{ group: 'Exampleton Residents Group', people: 5 }],
  provided: [],
});
const decides = (outcome: 'withdraw' | 'later', texts = TEXTS): Unchained => ({
  step: 'decisions',
  date: TODAY,
  decisions: [],
  outcomes: texts.map((text) => ({ ...text, outcome, reason: 'There are none.' })),
});
/** A review of May with these steps after its opening. */
const review = (...steps: Unchained[]): Files => ({
  'reviews/2027-28-Q1-carers.yaml': recordText('2027-28-Q1', 'carers', [OPENED, ...steps]),
});
const NAMED = ', review: 2027-28-Q1-carers';

/** What the gate refuses of taking leaflets away and bringing them. */
function refused(base: Files, head: Files): string[] {
  const { problems } = gate({
    base: parseContent(filesWith(base)),
    head: parseContent(filesWith(head)).content,
    rules: [],
    today: TODAY,
  });
  return problems
    .filter(
      ({ severity, file, message }) =>
        severity === 'error' && !/reviews\//.test(file) && !/would be later/.test(message),
    )
    .map(({ file, message }) => `${file}: ${message}`);
}

describe('a leaflet is taken away', () => {
  test('with an entry that says so, which can be pasted', () => {
    const { problems } = gate({
      base: parseContent(filesWith(plan)),
      head: parseContent(filesWith({ ...plan, ...gone })).content,
      rules: [],
      today: TODAY,
    });
    const [problem] = problems.filter(({ file }) => file === 'content/withdrawn.yaml');
    assert.match(problem?.message ?? '', /A break from caring \(ASC-04\): this leaflet was taken away/);
    const lines = problem?.hint.slice(problem.hint.indexOf('\n') + 1) ?? '';
    assert.deepEqual(refused(plan, { ...plan, ...gone, 'withdrawn.yaml': `${lines}\n` }), []);
  });

  test('by a review that met with people, where people had checked it', () => {
    const by = (before: Unchained[], after: Unchained[], more = NAMED) =>
      refused(
        { ...held, ...review(...before) },
        { ...held, ...gone, ...review(...before, ...after), ...entry(more) },
      ).join();
    assert.equal(by([met()], [decides('withdraw')]), '');
    assert.match(by([met()], [decides('withdraw')], ''), /only a review can withdraw it, and the entry names none/);
    for (const [before, after] of [
      [[], [decides('withdraw')]],
      [[met('2027-05-05')], [decides('withdraw')]],
      [[met()], [decides('later')]],
      // Nobody invents a meeting to take a leaflet away.
      [[], [met(), decides('withdraw')]],
    ] as [Unchained[], Unchained[]][])
      assert.match(
        by(before, after),
        /the review 2027-28-Q1-carers has not met with people and decided to withdraw it/,
      );
  });

  test('with an entry that is true', () => {
    const by = (files: Files) => refused(plan, { ...plan, ...gone, ...files }).join();
    assert.match(by(entry('', '2027-05-05')), /it is dated 2027-05-05, which is not within the 14 days/);
    assert.match(by(entry('', '2027-04-19')), /it is dated 2027-04-19, which is not within the 14 days/);
    assert.match(by(entry('', TODAY, 'Breaks')), /the leaflet was carers\/a-break, "A break from caring"/);
    assert.match(by(entry('', TODAY, undefined, 'carers/breaks')), /the leaflet was carers\/a-break/);
    const other = { 'withdrawn.yaml': String(entry()['withdrawn.yaml']).replace('ASC-04', 'ASC-77') };
    assert.match(refused(plan, { ...plan, ...other }).join(), /there was no leaflet with this code/);
  });

  test('and its entry stays as it is', () => {
    const base = { ...plan, ...gone, ...entry() };
    assert.deepEqual(refused(base, base), []);
    assert.match(refused(base, { ...base, 'withdrawn.yaml': undefined }).join(), /was altered or taken away/);
    assert.match(refused(base, { ...base, ...entry('', '2027-05-03') }).join(), /was altered or taken away/);
  });

  test('whole, or by one of its texts in a review that met with people', () => {
    const without = { [EASY]: undefined };
    assert.deepEqual(refused(plan, { ...plan, ...without }), [], 'which nobody had checked');
    const checked = refused(held, { ...held, ...without }).join();
    assert.match(
      checked,
      /A break from caring, Easy Read \(ASC-04\): people have checked this text, and it was taken away/,
    );
    const [base, decided] = [review(met()), review(met(), decides('withdraw', TEXTS.slice(1)))];
    assert.deepEqual(refused({ ...held, ...base }, { ...held, ...without, ...decided }), []);
  });
});

describe('a code is never used again', () => {
  const fresh = (code: string): Files => ({
    'leaflets/carers/pets/standard.mdx': new TextDecoder()
      .decode(fixtureFiles.find(({ path }) => path === `${FOLDER}/standard.mdx`)?.bytes)
      .replace('ASC-04', code)
      .replace(/(?<=\n---\n\n)[^]*(?=<NextStep)/, 'You may have a pet. Someone can feed it.\n\n'),
  });
  test('where a record of a review has it under another leaflet', () => {
    const base = { ...held, ...gone };
    assert.match(
      refused(base, { ...base, ...fresh('ASC-04') }).join(),
      /\(ASC-04\): its code was that of carers\/a-break, as the review 2026-27-Q4-carers has it/,
    );
    assert.deepEqual(refused(base, { ...base, ...fresh('ASC-05') }), []);
  });

  test('nor given out', () => {
    const as = { 'carers/a-break': { code: 'ASC-31' } };
    const coded = record({ quarter: '2026-27-Q4', area: 'carers', approvedOn: '2027-03-20', as });
    const { content } = parseContent(filesWith({ ...plan, ...coded, ...entry() }));
    const codes = takenCodes(content);
    for (const code of ['ASC-01', 'ASC-04', 'ASC-31']) assert.ok(codes.includes(code), code);
  });
});

test('its old addresses say when it was withdrawn, why, in which review, and where to go instead', () => {
  const { content } = parseContent(
    filesWith({ ...plan, ...gone, ...review(met(), decides('withdraw')), ...entry(NAMED) }),
  );
  const [leaflet, ...more] = withdrawnLeaflets(content);
  assert.equal(more.length, 0);
  assert.deepEqual(leaflet, {
    id: 'carers/a-break',
    code: 'ASC-04',
    why: 'There are none.',
    standard: {
      path: '/carers/a-break/',
      title: 'A break from caring: withdrawn',
      summary: 'We withdrew this leaflet on 4 May 2027.',
    },
    easyRead: {
      path: '/carers/a-break/easy-read/',
      title: 'A break from caring: not here any more',
      summary: 'We took this page away on Tuesday 4 May 2027.',
    },
    review: { text: 'Looking after someone, April to June 2027', path: '/reviews/2027-28-Q1-carers/' },
    topic: { title: leaflet?.topic?.title, path: '/carers/' },
  });
});
