import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import { gate } from '../../src/review/gate.ts';
import { movedWords } from '../../src/review/gate-due.ts';
import type { Example } from '../../src/checks/rule.ts';
import { filesWith, fixtureFiles } from './fixture.ts';
import { PROGRAMME, record } from './review-fixture.ts';

type Files = Example['files'];

const TODAY = '2027-05-04';
const ASK = 'leaflets/getting-help/ask-for-help/standard.mdx';
const textOf = (path: string) => new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);
const held: Files = record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20' });
const programme = (from: string | RegExp, to: string): Files => ({
  'reviews/programme.yaml': PROGRAMME.replace(from, to),
});

/** What a branch does to the dates of texts: in words, and what is wrong with it. */
function dates(base: Files, head: Files) {
  const plan = { 'reviews/programme.yaml': PROGRAMME };
  const result = gate({
    base: parseContent(filesWith({ ...plan, ...base })),
    head: parseContent(filesWith({ ...plan, ...head })).content,
    rules: [],
    today: TODAY,
  });
  return {
    moved: result.moved.map(movedWords),
    refused: result.problems
      .filter(({ message }) => message.startsWith('A check would be later'))
      .map(({ file, line, message }) => `${file}:${line}: ${message}`),
  };
}

describe('a check never comes later', () => {
  for (const [name, base, head, why] of [
    [
      'by a longer cycle',
      held,
      { ...held, ...programme('    every: 4', '    every: 12') },
      /programme\.yaml:4: .*Ask for help \(ASC-01\).* next check by March 2030 instead of by March 2028, as its area comes round every 12 quarters instead of every 4\./,
    ],
    [
      'by a cycle that is left to the others',
      held,
      { ...held, ...programme('    every: 4\n', '') },
      /instead of by March 2028, as its area comes round every 6 quarters instead of every 4/,
    ],
    [
      'by another area',
      { ...held, ...programme('[carers, commitments]', '[commitments]') },
      {
        ...held,
        ...programme('[carers, commitments]', '[commitments]'),
        'topics.yaml': textOf('topics.yaml').replace('reviewArea: getting-help', 'reviewArea: carers'),
      },
      /ask-for-help\/standard\.mdx:1: .*instead of by March 2028, as its area is "carers" instead of "getting-help"/,
    ],
    [
      'by another plan',
      {},
      programme(
        '2027-28-Q1\n    areas: [carers, commitments]',
        '2027-28-Q1\n    areas: []\n  - quarter: 2027-28-Q2\n    areas: [carers, commitments]',
      ),
      /programme\.yaml:\d+: .*A break from caring \(ASC-04\).* next check by September 2027 instead of by June 2027, as the programme was changed/,
    ],
    [
      'by a plan that leaves it out',
      {},
      programme('[carers, commitments]', '[commitments]'),
      /next check at no time instead of by June 2027, as the programme was changed/,
    ],
    [
      'by approvals of a review where nobody was present',
      {},
      record({ quarter: '2026-27-Q4', area: 'getting-help', approvedOn: '2027-03-20', met: null }),
      /Ask for help \(ASC-01\).* next check by March 2028 instead of by March 2027, as the review 2026-27-Q4-getting-help approved it, where nobody was present/,
    ],
    [
      'by a review without people that was held without it',
      {},
      record({
        quarter: '2026-27-Q4',
        area: 'getting-help',
        approvedOn: '2027-03-20',
        without: ['getting-help/ask-for-help'],
        met: null,
      }),
      /Ask for help \(ASC-01\).* next check by March 2028 instead of by March 2027, as the review 2026-27-Q4-getting-help was held without it, where nobody was present/,
    ],
  ] as [string, Files, Files, RegExp][])
    test(name, () => assert.match(dates(base, head).refused.join('\n'), why));

  test('by a longer cycle that comes with an approval', () => {
    const present = record({
      quarter: '2026-27-Q4',
      area: 'getting-help',
      approvedOn: '2027-03-20',
    });
    assert.match(
      dates({}, { ...present, ...programme('    every: 4', '    every: 12') }).refused.join('\n'),
      /next check by March 2030 instead of by March 2027, as its area comes round every 12 quarters instead of every 4/,
    );
  });

  test('but by the approval of a review with people present, which is listed', () => {
    const present = record({
      quarter: '2026-27-Q4',
      area: 'getting-help',
      approvedOn: '2027-03-20',
    });
    const { moved, refused } = dates({}, present);
    assert.deepEqual(refused, []);
    assert.match(
      moved.join('\n'),
      /^Ask for help \(ASC-01\).*next check by March 2028 instead of by March 2027, as the review 2026-27-Q4-getting-help approved it\.$/,
    );
  });
});

describe('a check comes sooner', () => {
  test('by a change that could not wait, which is listed', () => {
    const urgent = textOf(ASK).replace(
      '\nowner:',
      '\nchanges: [{ date: 2027-05-04, kind: urgent, note: The number is new. }]\nowner:',
    );
    const { moved, refused } = dates(held, { ...held, [ASK]: `${urgent}\nMore.\n` });
    assert.deepEqual(refused, []);
    assert.deepEqual(moved, [
      'Ask for help (ASC-01): next check by September 2027 instead of by March 2028, as something that it tells was changed urgently on 4 May 2027.',
    ]);
  });

  test('by the programme, which is listed', () => {
    const { moved, refused } = dates(held, {
      ...held,
      'reviews/programme.yaml': `${PROGRAMME}  - quarter: 2027-28-Q3\n    areas: [getting-help]\n`,
    });
    assert.deepEqual(refused, []);
    assert.match(moved.join(), /next check by December 2027 instead of by March 2028, as the programme was changed/);
  });
});

test('where nothing moves, nothing is listed', () => assert.deepEqual(dates(held, held), { moved: [], refused: [] }));
