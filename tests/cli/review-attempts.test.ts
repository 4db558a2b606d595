import assert from 'node:assert/strict';
import { cpSync, renameSync, rmSync } from 'node:fs';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { A_BREAK, agreed, decided, met, RECORD, ReviewRepository } from '../support/review-repository.ts';

/*
 * What somebody in a hurry, or somebody dishonest, might try so that a page says of itself what is not true. Each
 * attempt is made on a real git repository and must be held, with a message that names the false entry. TRUST.md names
 * the groups of this table. Records are forged with digests that fit: how they are made is no secret.
 */

type Fields = Record<string, unknown>;
type Try = (site: ReviewRepository) => unknown;
type Attempt = [name: string, attempt: Try, held: RegExp, options?: { on?: State; today?: string }];

/** How far the carers review has come on main: met, decided, approved after a meeting of officers, signed by the group, closed. */
type State = 'met' | 'decided' | 'officers' | 'agreed' | 'closed';

const LATER = '2027-05-04';
const EASY = 'leaflets/carers/a-break/easy-read.mdx';
const CARER = 'leaflets/carers/are-you-a-carer/standard.mdx';
const NEXT = 'reviews/2027-28-Q1-carers.yaml';
const ITEM = { leaflet: 'carers/a-break', variant: 'standard' };

const steps = (record: Fields, kind: string) => (record['steps'] as Fields[]).filter(({ step }) => step === kind);
const list = (record: Fields, kind: string, name: string) => steps(record, kind)[0]![name] as Fields[];
const forge =
  (change: (record: Fields) => void, file = RECORD): Try =>
  (site) =>
    site.forge(file, change);
const without = (kind: string): Try =>
  forge((record) => {
    record['steps'] = (record['steps'] as Fields[]).filter(({ step }) => step !== kind);
  });
const add = (...more: Fields[]): Try =>
  forge((record) => {
    record['steps'] = [...(record['steps'] as Fields[]), ...more];
  });
const edit =
  (file: string, ...changes: [string | RegExp, string][]): Try =>
  (site) =>
    site.edit(file, ...changes);
const all =
  (...tries: Try[]): Try =>
  async (site) => {
    for (const attempt of tries) await attempt(site);
  };
const run =
  (command: string, day = LATER): Try =>
  (site) =>
    site.must(command, day);
const entry = (fields: string): Try =>
  edit(A_BREAK, ['review: 2026-27-Q4-carers\n', `review: 2026-27-Q4-carers\n  - { ${fields} }\n`]);
/** An entry that declares a change of a service or fact. */
const MEETING = "met 2027-28-Q1-carers --date 2027-05-04 --ways post --present 'Exampleton Residents Group: 9'";

const altered = (what: string) => new RegExp(`Step \\d+ of this record \\(${what}[^)]*\\) was altered or taken out`);
const CHANGED = /the text has changed, and neither a review has approved it nor does it say why/;

const RECORDS: Attempt[] = [
  ['delete an awkward comment', without('comments'), altered('what people asked for')],
  [
    'rewrite a comment to praise',
    forge((record) => (list(record, 'comments', 'comments')[0]!['asked'] = 'Very good.')),
    altered('what people asked for'),
  ],
  [
    'swap two comments',
    forge((record) => list(record, 'comments', 'comments').reverse()),
    altered('what people asked for'),
  ],
  [
    'move a comment to another paragraph',
    forge((record) => (list(record, 'comments', 'comments')[0]!['paragraph'] = 2)),
    altered('what people asked for'),
  ],
  [
    'turn a refusal into something done',
    forge((record) => Object.assign(list(record, 'decisions', 'decisions')[0]!, { changed: 'All of it' })),
    altered('what was decided'),
  ],
  [
    'soften the reason of a refusal',
    forge((record) => ((steps(record, 'decisions')[1]!['decisions'] as Fields[])[0]!['reason'] = 'Soon.')),
    altered('what was decided'),
  ],
  ['take all decisions out', without('decisions'), altered('what was decided')],
  [
    'raise a head-count',
    forge((record) => (list(record, 'met', 'present')[0]!['people'] = 80)),
    altered('who took part'),
  ],
  [
    'add a group that was not there',
    forge((record) => list(record, 'met', 'present').push({ group: 'Healthwatch', people: 3 })),
    altered('who took part'),
  ],
  [
    'give a group a grander name',
    forge((record) => (list(record, 'met', 'present')[0]!['group'] = 'Care Quality Commission')),
    altered('who took part'),
  ],
  [
    'move the meeting to another day',
    forge((record) => (steps(record, 'met')[0]!['meeting'] = '2027-02-05')),
    altered('who took part'),
  ],
  [
    'add a way in which nobody took part',
    forge((record) => (steps(record, 'met')[0]!['ways'] = ['room', 'post', 'online'])),
    altered('who took part'),
  ],
  [
    'claim an interpreter afterwards',
    forge((record) => (steps(record, 'met')[0]!['provided'] = ['British Sign Language interpreter'])),
    altered('who took part'),
  ],
  [
    'swap the fingerprint that people were shown',
    forge((record) => (list(record, 'opened', 'texts')[0]!['shown'] = 'a'.repeat(64))),
    altered('that it was opened'),
  ],
  [
    'drop a text from what people were shown',
    forge((record) => list(record, 'opened', 'texts').pop()),
    altered('that it was opened'),
  ],
  [
    'rename who checks in an old record',
    forge((record) => (steps(record, 'opened')[0]!['reviewGroup'] = 'Care Quality Commission')),
    altered('that it was opened'),
  ],
  [
    'swap the fingerprint that was approved',
    all(edit(A_BREAK, ['a real holiday', 'a long holiday']), async (site) => {
      const text = (await site.texts()).find(({ code, variant }) => code === 'ASC-04' && variant === 'standard')!;
      site.forge(RECORD, (record) => {
        for (const item of list(record, 'approved', 'texts'))
          if (item['leaflet'] === 'carers/a-break' && item['variant'] === 'standard')
            item['approved'] = text.fingerprint;
      });
    }),
    altered('what was approved'),
  ],
  [
    'bump the day of an approval',
    forge((record) => (steps(record, 'approved')[0]!['date'] = '2027-03-02')),
    altered('what was approved'),
  ],
  ['take an approval out', without('approved'), altered('what was approved')],
  ['take a signature out', without('signed'), altered('who signed')],
  [
    'bump the day of a signature',
    forge((record) => (steps(record, 'signed')[0]!['date'] = '2027-05-01')),
    altered('who signed'),
  ],
  ['sign in another role', forge((record) => (steps(record, 'signed')[0]!['role'] = 'service')), altered('who signed')],
  [
    'point a signature at another note',
    forge((record) => (steps(record, 'signed')[0]!['reference'] = 'Board paper 3')),
    altered('who signed'),
  ],
  ['delete the record', (site) => rmSync(site.path(RECORD)), /The record of a review was taken away/],
  [
    'rename the record',
    (site) => renameSync(site.path(RECORD), site.path('reviews/2026-27-Q4-care.yaml')),
    /The file is named 2026-27-Q4-care[^]*The record of a review was taken away/,
  ],
  [
    'move the record to another quarter',
    all(
      (site) => renameSync(site.path(RECORD), site.path(NEXT)),
      forge((record) => (record['quarter'] = '2027-28-Q1'), NEXT),
    ),
    /The record of a review was taken away/,
  ],
  ['edit a number by hand', edit(RECORD, ['people: 7', 'people: 70']), /Something before this step was altered/],
  [
    'put a step between two others',
    forge((record) =>
      (record['steps'] as Fields[]).splice(2, 0, {
        step: 'comments',
        date: '2027-02-12',
        comments: [{ leaflet: 'carers/a-break', variant: 'standard', asked: 'Perfect.' }],
      }),
    ),
    altered('what people asked for'),
  ],
  [
    'change a correction',
    forge((record) => (steps(record, 'correction')[0]!['note'] = 'Ninety people were there.')),
    altered('a correction'),
    { on: 'closed' },
  ],
  ['take a correction out', without('correction'), altered('a correction'), { on: 'closed' }],
  [
    'withhold a refusal without saying so',
    forge((record) => {
      const comments = list(record, 'comments', 'comments');
      comments[1] = { leaflet: 'carers/a-break', variant: 'standard', withheld: 'a'.repeat(64) };
    }),
    /words of comment 2 were taken out, and no correction says why/,
  ],
  [
    'withhold a comment with another digest',
    all(
      forge((record) => {
        const comments = list(record, 'comments', 'comments');
        comments[1] = { leaflet: 'carers/a-break', variant: 'standard', withheld: 'a'.repeat(64) };
      }),
      add({ step: 'correction', date: LATER, note: 'It told who.', withheld: [2] }),
    ),
    altered('what people asked for'),
  ],
  [
    'add a step after all have signed',
    add({ step: 'met', date: LATER, meeting: '2027-03-01', ways: ['room'], present: [{ group: 'More', people: 9 }] }),
    /has signed the record off, and this step came after it/,
    { on: 'closed' },
  ],
  [
    'approve another text after all have signed',
    add({ step: 'approved', date: LATER, texts: [{ ...ITEM, approved: 'b'.repeat(64) }] }),
    /is approved twice/,
    { on: 'closed' },
  ],
  [
    'add praise after the group has signed',
    add({ step: 'comments', date: LATER, comments: [{ ...ITEM, asked: 'Perfect.' }] }),
    /review-group has signed the record off, and this step came after it/,
  ],
];

const INVENTED: Attempt[] = [
  [
    'a whole review in one pull request',
    all(
      run('start 2027-28-Q1 carers'),
      run(MEETING),
      (site) => site.match('carers/a-break'),
      run('approve 2027-28-Q1-carers'),
      run('sign 2027-28-Q1-carers review-group --reference Minutes'),
    ),
    /approved in the same pull request that first says who met/,
  ],
  [
    'a review with a changed text in one pull request',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      run('start 2027-28-Q1 carers'),
      run(MEETING),
      (site) => site.match('carers/a-break'),
      run('approve 2027-28-Q1-carers'),
    ),
    /MARKED AS APPROVED[^]*approved in the same pull request that first says who met/,
  ],
  [
    'a meeting with nobody',
    all(
      run('start 2027-28-Q1 carers'),
      forge(
        (record) =>
          (record['steps'] as Fields[]).push({
            step: 'met',
            date: LATER,
            meeting: LATER,
            ways: ['post'],
            present: [],
            after: '0'.repeat(64),
          }),
        NEXT,
      ),
    ),
    /"present" is too short/,
  ],
  [
    'a meeting of no people',
    all(run('start 2027-28-Q1 carers'), run(MEETING), edit(NEXT, ['people: 9', 'people: 0'])),
    /"people" is too small|"people"/,
  ],
  [
    'approvals without a meeting',
    all(
      run('start 2027-28-Q1 carers'),
      forge((record) => {
        const [text] = list(record, 'opened', 'texts');
        (record['steps'] as Fields[]).push({
          step: 'approved',
          date: LATER,
          texts: [{ leaflet: text!['leaflet'], variant: text!['variant'], approved: text!['shown'] }],
        });
      }, NEXT),
    ),
    /Texts are approved, but nobody has met/,
  ],
  [
    'a meeting before the review was opened',
    all(
      run('start 2027-28-Q1 carers'),
      forge((record) => {
        (record['steps'] as Fields[]).push({
          step: 'met',
          date: LATER,
          meeting: '2027-04-10',
          ways: ['room'],
          present: [{ group: 'Residents', people: 9 }],
        });
      }, NEXT),
    ),
    /The meeting \(2027-04-10\) is before the review was opened/,
  ],
  [
    'a review of a quarter that is over',
    async (site) => {
      await site.must('start 2026-27-Q4 getting-help', '2027-03-31');
    },
    /A review of 2026-27-Q4 is opened after that quarter is over|more than 14 days ago/,
  ],
  [
    'a review of last winter, made with --today',
    async (site) => {
      await site.must('start 2026-27-Q4 getting-help', '2027-01-11');
      await site.must(
        "met 2026-27-Q4-getting-help --date 2027-01-12 --ways post --present 'Residents: 9'",
        '2027-01-12',
      );
    },
    /is dated 2027-01-11, more than 14 days ago, and comes in only now/,
  ],
  [
    'a step of next month',
    all(run('start 2027-28-Q1 carers'), run(MEETING.replaceAll('2027-05-04', '2027-06-01'), '2027-06-02')),
    /is dated 2027-06-02, after today/,
  ],
  [
    'a text that nobody was shown',
    all(
      run('start 2027-28-Q1 carers'),
      forge((record) => (list(record, 'opened', 'texts')[0]!['shown'] = 'a'.repeat(64)), NEXT),
    ),
    /the text that is said to be shown is not the text as it stands/,
  ],
  [
    'a review of the easy texts only',
    all(
      run('start 2027-28-Q1 carers'),
      forge((record) => {
        steps(record, 'opened')[0]!['texts'] = list(record, 'opened', 'texts').filter(
          ({ leaflet }) => leaflet !== 'carers/are-you-a-carer',
        );
      }, NEXT),
    ),
    /belongs to this area and is not among the texts that are shown/,
  ],
  [
    'the texts of another area',
    all(
      run('start 2027-28-Q1 carers'),
      forge((record) => (record['area'] = 'getting-help'), NEXT),
    ),
    /The file is named 2027-28-Q1-carers|belongs to the area/,
  ],
  [
    'a record copied from another review',
    all(
      (site) => cpSync(site.path(RECORD), site.path(NEXT)),
      edit(NEXT, ['quarter: 2026-27-Q4', 'quarter: 2027-28-Q1']),
    ),
    /Something before this step was altered|is not in 2027-28-Q1/,
  ],
  [
    'approve what was never decided',
    all(
      without('decisions'),
      add({
        step: 'approved',
        date: '2027-03-01',
        texts: [{ ...ITEM, approved: 'b'.repeat(64) }],
      }),
    ),
    /was altered or taken out|has no decision/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'say "done" with nothing changed',
    all(edit(A_BREAK, ['Here are some ways to have a break:', 'Here are some ways to do it:']), async (site) => {
      const texts = await site.texts();
      site.forge(RECORD, (record) => {
        (record['steps'] as Fields[]).push({
          step: 'approved',
          date: '2027-03-01',
          texts: texts
            .filter(({ area }) => area === 'carers')
            .map(({ leaflet, variant, fingerprint }) => ({ leaflet, variant, approved: fingerprint })),
        });
      });
    }),
    /comment 1 is "done", but the text is still the one that was shown/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'show as done what stood there before',
    async (site) => {
      await site.must(
        "decide 2026-27-Q4-carers 1 done --changed 'We said it' --text-now 'Everyone needs time off'",
        '2027-02-26',
      );
      await site.must('approve 2026-27-Q4-carers', '2027-03-01');
    },
    /"Everyone needs time off" stood in the text before the change, so it shows nothing/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'slip a paragraph in with what was decided',
    async (site) => {
      await site.must('approve 2026-27-Q4-carers', '2027-03-01');
      site.edit(A_BREAK, ['Then go, and', 'You must pay us back for all of it.\n\nThen go, and']);
    },
    CHANGED,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'sign in the pull request that approves',
    async (site) => {
      await site.must('approve 2026-27-Q4-carers', '2027-03-01');
      await site.must('sign 2026-27-Q4-carers review-group --reference Minutes', '2027-03-01');
    },
    /review-group signs in the same pull request that brings what was approved/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'sign before all is settled',
    add({ step: 'signed', date: '2027-03-01', role: 'review-group', reference: 'Minutes' }),
    /Signed by review-group before all was decided/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'let a group sign that was not there',
    forge(
      (record) =>
        (record['steps'] as Fields[]).push({ step: 'signed', date: LATER, role: 'review-group', reference: 'Minutes' }),
      NEXT,
    ),
    /Signed by the Exampleton Residents Group, but it is not among those who took part: Council officers/,
    { on: 'officers' },
  ],
  [
    'count more answers than people',
    add({
      step: 'satisfaction',
      date: '2027-03-01',
      satisfaction: [
        {
          question: 'Happy?',
          asked: 70,
          answers: [
            { step: 'Yes', count: 70 },
            { step: 'No', count: 0 },
          ],
        },
      ],
    }),
    /"Happy\?" counts 70 people, but 7 people took part/,
    { on: 'decided', today: '2027-03-01' },
  ],
  [
    'sign twice',
    add({ step: 'signed', date: LATER, role: 'review-group', reference: 'Minutes' }),
    /review-group has signed twice/,
  ],
  ['sign without a note', add({ step: 'signed', date: LATER, role: 'service', reference: '' }), /"reference"/],
  [
    'decide for the group before it met',
    async (site) => {
      await site.must('start 2027-28-Q1 getting-help', LATER);
      site.forge('reviews/2027-28-Q1-getting-help.yaml', (record) => {
        (record['steps'] as Fields[]).push({
          step: 'decisions',
          date: LATER,
          outcomes: [{ leaflet: 'getting-help/ask-for-help', variant: 'standard', outcome: 'later', reason: 'Busy.' }],
        });
      });
    },
    /This was decided before the meeting was held/,
  ],
  [
    'approve an Easy Read that was never shown',
    add({
      step: 'approved',
      date: '2027-02-12',
      texts: [{ ...ITEM, variant: 'easy-read', leaflet: 'carers/are-you-a-carer', approved: 'b'.repeat(64) }],
    }),
    /is approved but was not shown/,
    { on: 'met', today: '2027-02-12' },
  ],
  [
    'open a review anew after the meeting',
    async (site) => {
      site.edit(A_BREAK, ['a real holiday', 'a long holiday']);
      const texts = await site.texts();
      site.forge(RECORD, (record) => {
        (record['steps'] as Fields[]).push({
          ...steps(record, 'opened')[0],
          date: '2027-02-12',
          texts: texts
            .filter(({ area }) => area === 'carers')
            .map(({ leaflet, code, variant, fingerprint }) => ({ leaflet, code, variant, shown: fingerprint })),
        });
      });
    },
    /The review is opened anew after people have seen its texts/,
    { on: 'met', today: '2027-02-12' },
  ],
];

const TEXTS: Attempt[] = [
  ['change a word', edit(A_BREAK, ['a real holiday', 'a long holiday']), CHANGED],
  ['change the title', edit(A_BREAK, ['title: A break from caring', 'title: Breaks from caring']), CHANGED],
  ['change the summary', edit(A_BREAK, ['You can have time off', 'You may have time off']), CHANGED],
  [
    'move words from the title into the summary',
    edit(A_BREAK, ['title: A break from caring', 'title: A break'], ['summary: You', 'summary: From caring. You']),
    CHANGED,
  ],
  ['take a sentence out', edit(A_BREAK, [' It is not selfish.', '']), CHANGED],
  ['add a sentence', edit(A_BREAK, ['It is not selfish.', 'It is not selfish. You must pay us back.']), CHANGED],
  [
    'turn two sentences round',
    edit(A_BREAK, [
      'List their medicines. Show the new helper round while you are still there.',
      'Show the new helper round while you are still there. List their medicines.',
    ]),
    CHANGED,
  ],
  ['change one capital', edit(A_BREAK, ['We look at their money', 'we look at their money']), CHANGED],
  ['lead a link to another page', edit(A_BREAK, ['#what-you-can-ask-for', '#what-carers-do']), CHANGED],
  [
    'lead a link away',
    edit(A_BREAK, ['/carers/are-you-a-carer/#what-you-can-ask-for', '/getting-help/ask-for-help/']),
    CHANGED,
  ],
  ['take a link away', edit(A_BREAK, [/\[carer\]\([^)]*\)/, 'carer']), CHANGED],
  ['make a heading smaller', edit(A_BREAK, ['## What it costs', '### What it costs']), CHANGED],
  ['make a heading plain words', edit(A_BREAK, ['## What it costs\n\nWe', 'What it costs. We']), CHANGED],
  ['change a heading', edit(A_BREAK, ['## What it costs', '## What it may cost']), CHANGED],
  [
    'move a heading',
    edit(A_BREAK, ['## Does it help?\n\n', ''], ['In our last survey', '\n\n## Does it help?\n\nIn our last survey']),
    CHANGED,
  ],
  [
    'number a list',
    edit(
      A_BREAK,
      ['- a paid helper', '1. a paid helper'],
      ['- the person you look after spends', '2. the person you look after spends'],
      ['- they stay somewhere', '3. they stay somewhere'],
      ['- you both go', '4. you both go'],
    ),
    CHANGED,
  ],
  [
    'make a list one line',
    edit(A_BREAK, ['hours\n- the person you look after spends', 'hours, the person you look after spends']),
    CHANGED,
  ],
  [
    'turn two items round',
    edit(A_BREAK, [
      '- who you look after\n- when you would like to be away.',
      '- when you would like to be away.\n- who you look after',
    ]),
    CHANGED,
  ],
  ['take an item out', edit(A_BREAK, ['- they stay somewhere else while you go away\n', '']), CHANGED],
  ['stress a word', edit(A_BREAK, ['It is not selfish', 'It is **not** selfish']), CHANGED],
  ['swap the meaning of a hard word', edit(A_BREAK, ['<Term id="assessment">', '<Term id="carer">']), CHANGED],
  [
    'take the meaning of a hard word away',
    edit(A_BREAK, ['<Term id="assessment">assessment</Term>', 'assessment']),
    CHANGED,
  ],
  ['show another figure', edit(A_BREAK, ['<Fact id="satisfied-carers" />', '<Fact id="grant-maximum" />']), CHANGED],
  ['show another number', edit(A_BREAK, ['<Phone service="night-line" />', '<Phone service="care-team" />']), CHANGED],
  [
    'end with another service',
    edit(A_BREAK, ['<NextStep service="care-team">', '<NextStep service="night-line">']),
    CHANGED,
  ],
  ['show a banner that calls 999', edit(A_BREAK, ['edition: 2026-11', 'edition: 2026-11\nurgent: true']), CHANGED],
  [
    'put a box round words',
    edit(A_BREAK, [
      "Do not wait until you can't go on. Tell us that it is urgent.",
      "<Important>\n\nDo not wait until you can't go on. Tell us that it is urgent.\n\n</Important>\n\n",
    ]),
    CHANGED,
  ],
  [
    'lead on to other leaflets',
    edit(A_BREAK, ['  - getting-help/ask-for-help\n', '  - getting-help/grant-for-your-home\n']),
    CHANGED,
  ],
  ['swap a letter for one that looks alike', edit(A_BREAK, ['a real holiday', 'a re\u0430l holiday']), /U\+0430/],
  [
    'hide a letter',
    edit(A_BREAK, ['a real holiday', 'a real\u200B holiday']),
    /invisible|U\+200B|characters? that nobody sees|CHANGED/i,
  ],
  [
    'hide words in a comment of the page',
    edit(A_BREAK, ['It is not selfish.', 'It is not selfish. {/* Checked. */}']),
    /\{/,
  ],
  ['hide words in HTML', edit(A_BREAK, ['It is not selfish.', '<!-- Checked --> It is not selfish.']), /<|comment/],
  ['swap a picture of an Easy Read', edit(EASY, ['picture="talking"', 'picture="happy"']), CHANGED],
  ['change a sentence of an Easy Read', edit(EASY, ['You can have a rest', 'You must have a rest']), CHANGED],
  ['change what an Easy Read leaves out', edit(EASY, ['what it costs', 'what it takes']), CHANGED],
  [
    'end an Easy Read with another number',
    edit(EASY, ['<CallRow service="care-team" />', '<CallRow service="night-line" />']),
    CHANGED,
  ],
  ['change a heading of an Easy Read', edit(EASY, ['## Time off', '## Time for you']), CHANGED],
  [
    'take an Easy Read away',
    (site) => rmSync(site.path(EASY)),
    /people have checked this text, and it was taken away without a review/,
  ],
  ['change the page that the group did not comment on', edit(CARER, ['at night.', 'by night.']), CHANGED],
  ['put an older text back', edit(A_BREAK, ['some ways to have a break', 'some ways to do it']), CHANGED],
  [
    'break the file on main first',
    (site) => {
      site.git('switch', '-q', 'main');
      site.edit(A_BREAK, ['edition: 2026-11', 'edition: soon']);
      site.commit('Broken');
      site.git('switch', '-q', '-C', 'work');
      site.edit(A_BREAK, ['edition: soon', 'edition: 2026-11'], ['a real holiday', 'a long holiday']);
    },
    /its file could not be read as it was where the branch began/,
  ],
];

const DETAILS: Attempt[] = [
  [
    'change a number silently',
    edit('services/night-line.yaml', [/01632 96\d{4}/, '01632 960999']),
    /service "night-line"/,
  ],
  ['change the hours silently', edit('services/care-team.yaml', ['9am to 5pm', '9am to 4pm']), /service "care-team"/],
  [
    'rename a service silently',
    edit('services/night-line.yaml', ['name: Exampleton Night Line', 'name: Exampleton Help Line']),
    /service "night-line"/,
  ],
  ['take a number away', edit('services/night-line.yaml', [/contacts:\n(?: .*\n)+/, 'contacts: []\n']), /night-line/],
  ['change a figure silently', edit('facts.yaml', ['value: 72', 'value: 99']), /fact "satisfied-carers"/],
  [
    'let a caveat go',
    (site) => {
      site.git('switch', '-q', 'main');
      site.edit('services/night-line.yaml', [
        'confidence: confirmed\n    lastConfirmed',
        'confidence: old\n    lastConfirmed',
      ]);
      site.commit('Old');
      site.git('switch', '-q', '-C', 'work');
      site.edit('services/night-line.yaml', [
        'confidence: old\n    lastConfirmed',
        'confidence: confirmed\n    lastConfirmed',
      ]);
    },
    /service "night-line"/,
  ],
  [
    'change what a hard word means',
    edit('glossary.yaml', [
      'A talk about what you need help with and what matters to you.',
      'A test that you can fail.',
    ]),
    /assessment/,
  ],
  [
    'send readers of all pages to another main service',
    edit('site.yaml', ['mainService: care-team', 'mainService: night-line']),
    /service|site\.yaml/,
  ],
  [
    'declare a number with a day of last winter',
    edit(
      'services/night-line.yaml',
      [/01632 96\d{4}/, '01632 960999'],
      [/$/, 'changes: [{ date: 2027-03-02, kind: correction, note: A new number. }]\n'],
    ),
    /2027-03-02/,
  ],
  [
    'declare a number for tomorrow',
    edit(
      'services/night-line.yaml',
      [/01632 96\d{4}/, '01632 960999'],
      [/$/, 'changes: [{ date: 2027-05-05, kind: correction, note: A new number. }]\n'],
    ),
    /2027-05-05/,
  ],
  [
    'declare a new number as other words',
    edit(
      'services/night-line.yaml',
      [/01632 96\d{4}/, '01632 960999'],
      [/$/, 'changes: [{ date: 2027-05-04, kind: minor, note: A new number. }]\n'],
    ),
    /minor/,
  ],
  [
    'declare what did not change',
    edit('services/night-line.yaml', [/$/, 'changes: [{ date: 2027-05-04, kind: correction, note: A new number. }]\n']),
    /night-line/,
  ],
];

const DECLARED: Attempt[] = [
  [
    'a change of tomorrow',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-05-05, kind: urgent, note: Other words.'),
    ),
    /2027-05-05 \(urgent\) is dated after today/,
  ],
  [
    'a change of the day of the approval',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-03-01, kind: urgent, note: Other words.'),
    ),
    /2027-03-01 \(urgent\) is dated more than 14 days/,
  ],
  [
    'a change before the approval',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-02-28, kind: urgent, note: Other words.'),
    ),
    /2027-02-28/,
  ],
  [
    'another review that asked for it',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-05-04, kind: reviewed, note: Other words., review: 2027-28-Q1-carers'),
    ),
    /2027-28-Q1-carers/,
  ],
  [
    'the old review that asked for it',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-05-04, kind: reviewed, note: Other words., review: 2026-27-Q4-carers'),
    ),
    /review(?:ed)?/,
  ],
  [
    'the old review beside a small change',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-05-04, kind: minor, note: Other words.'),
      edit(A_BREAK, [
        'note: Other words. }\n',
        'note: Other words. }\n  - { date: 2027-05-04, kind: reviewed, note: The group asked for it., review: 2026-27-Q4-carers }\n',
      ]),
    ),
    /reviewed|2026-27-Q4-carers/,
  ],
  [
    'a new text as other words',
    all(
      edit(A_BREAK, [/Everyone needs[^]*(?=<NextStep)/, 'You must ask your boss for leave. We cannot help you.\n\n']),
      entry('date: 2027-05-04, kind: minor, note: Shorter.'),
    ),
    /minor/,
  ],
  [
    'a lost "never" as other words',
    all(
      edit(A_BREAK, ['We never charge you', 'We charge you']),
      entry('date: 2027-05-04, kind: minor, note: Shorter.'),
    ),
    /minor/,
  ],
  [
    'a lost "not" as other words',
    all(edit(A_BREAK, ['Do not wait', 'Please wait']), entry('date: 2027-05-04, kind: minor, note: Shorter.')),
    /minor/,
  ],
  [
    'another link as other words',
    all(
      edit(A_BREAK, ['#what-you-can-ask-for', '#what-carers-do']),
      entry('date: 2027-05-04, kind: minor, note: Shorter.'),
    ),
    /minor/,
  ],
  [
    'another service as other words',
    all(
      edit(A_BREAK, ['<NextStep service="care-team">', '<NextStep service="night-line">']),
      entry('date: 2027-05-04, kind: minor, note: Shorter.'),
    ),
    /minor/,
  ],
  [
    'a heading as other words',
    all(
      edit(A_BREAK, ['## What it costs', '### What it costs']),
      entry('date: 2027-05-04, kind: minor, note: Shorter.'),
    ),
    /minor/,
  ],
  ['nothing, for a text that is as it was', entry('date: 2027-05-04, kind: minor, note: Shorter.'), /ASC-04/],
  [
    'an altered old entry',
    edit(A_BREAK, ['note: The list of breaks now says what it is', 'note: The group was delighted']),
    /under "changes" of 2027-03-01 \(reviewed, 2026-27-Q4-carers\) was altered/,
  ],
  [
    'an old entry taken out',
    edit(A_BREAK, [/changes:\n(?: .*\n)+/, '']),
    /under "changes" of 2027-03-01 \(reviewed, 2026-27-Q4-carers\) was altered or taken away/,
  ],
  [
    'a newer edition of the same text',
    edit(A_BREAK, ['edition: 2026-11', 'edition: 2027-05']),
    /the edition is 2027-05 instead of 2026-11, but the text is the same/,
  ],
  ['an older edition', edit(A_BREAK, ['edition: 2026-11', 'edition: 2026-10']), /the edition went back/],
];

const CLAIM = /review record|says that/i;
const CLAIMS: Attempt[] = [
  ['in a page', edit(A_BREAK, ['It is not selfish.', 'The Exampleton Residents Group checked this page.']), CLAIM],
  [
    'in a summary',
    edit(CARER, ['You have a right to help of your own.', 'Healthwatch has approved this page.']),
    CLAIM,
  ],
  [
    'in an Easy Read',
    edit(EASY, ['You can have a rest.', 'People with learning disabilities checked this page.']),
    CLAIM,
  ],
  [
    'in a page about the site',
    edit('pages/about.mdx', [/$/, '\n\nThe Care Quality Commission has approved this website.\n']),
    CLAIM,
  ],
  [
    'in a note of a change',
    all(
      edit(A_BREAK, ['a real holiday', 'a long holiday']),
      entry('date: 2027-05-04, kind: urgent, note: Checked and approved by the Exampleton Residents Group.'),
    ),
    CLAIM,
  ],
  [
    'in a topic',
    edit('topics.yaml', [
      'description: Help for people who look after a relative or friend.',
      'description: All these pages were checked by service users.',
    ]),
    CLAIM,
  ],
  [
    'in the settings',
    edit('site.yaml', ['description: Plain information', 'description: Checked by Healthwatch. Plain information']),
    CLAIM,
  ],
  [
    'in a service',
    edit('services/care-team.yaml', ['description: The', 'description: Tested and approved by Ofsted. The']),
    CLAIM,
  ],
  [
    'typed as a field',
    edit(EASY, ['leavesOut:', 'checked: { by: Care Quality Commission, on: 2027-04-19 }\nleavesOut:']),
    /"checked" is not a field/,
  ],
  [
    'by renaming who checks',
    edit('site.yaml', ['reviewGroup: Exampleton Residents Group', 'reviewGroup: Care Quality Commission']),
    /reviewGroup|reviews on record/,
  ],
  [
    'by renaming who checks besides',
    edit('site.yaml', ['independentReviewer: Healthwatch', 'independentReviewer: Care Quality Commission']),
    /independentReviewer|reviews on record/,
  ],
];

const CODES: Attempt[] = [
  ['another code', edit(A_BREAK, ['ASC-04', 'ASC-05']), /ASC-04/],
  [
    'another code and another place',
    all(
      edit(A_BREAK, ['ASC-04', 'ASC-05']),
      (site) => renameSync(site.path('leaflets/carers/a-break'), site.path('leaflets/carers/time-off')),
      edit('topics.yaml', ['- a-break', '- time-off']),
    ),
    /ASC-04/,
  ],
  [
    'a checked leaflet taken away',
    all(
      (site) => rmSync(site.path('leaflets/carers/a-break'), { recursive: true }),
      edit('topics.yaml', ['    - a-break\n', '']),
    ),
    /this leaflet was taken away, and content\/withdrawn\.yaml does not say so/,
  ],
  [
    'a checked leaflet taken away without a review',
    all(
      (site) => rmSync(site.path('leaflets/carers/a-break'), { recursive: true }),
      edit('topics.yaml', ['    - a-break\n', '']),
      (site) =>
        site.write(
          'withdrawn.yaml',
          `- { code: ASC-04, leaflet: carers/a-break, title: A break from caring, date: ${LATER}, why: Nobody needs it. }\n`,
        ),
    ),
    /people have checked this leaflet, so only a review can withdraw it/,
  ],
  [
    'a checked leaflet taken away by a review that decided nothing of it',
    all(
      (site) => rmSync(site.path('leaflets/carers/a-break'), { recursive: true }),
      edit('topics.yaml', ['    - a-break\n', '']),
      (site) =>
        site.write(
          'withdrawn.yaml',
          `- { code: ASC-04, leaflet: carers/a-break, title: A break from caring, date: ${LATER}, why: Nobody needs it., review: 2026-27-Q4-carers }\n`,
        ),
    ),
    /has not (?:met with people and )?decided to withdraw/,
  ],
  [
    'a withdrawal decided by a meeting that is invented with it',
    async (site) => {
      await site.must('start 2027-28-Q1 carers', LATER);
      await site.must(MEETING, LATER);
      await site.must("decide 2027-28-Q1-carers ASC-04 withdraw --reason 'Nobody needs it.'", LATER);
      rmSync(site.path('leaflets/carers/a-break'), { recursive: true });
      site.edit('topics.yaml', ['    - a-break\n', '']);
      site.write(
        'withdrawn.yaml',
        `- { code: ASC-04, leaflet: carers/a-break, title: A break from caring, date: ${LATER}, why: Nobody needs it., review: 2027-28-Q1-carers }\n`,
      );
    },
    /has not met with people and decided to withdraw it/,
  ],
  [
    'a longer cycle',
    edit(
      'reviews/programme.yaml',
      ['every: 4', 'every: 12'],
      ['2027-28-Q4\n    areas: [carers]', '2027-28-Q4\n    areas: []'],
    ),
    /would be later|12 quarters instead of every 4/,
  ],
  [
    'a later plan',
    edit('reviews/programme.yaml', [
      '2027-28-Q4\n    areas: [carers]',
      '2027-28-Q4\n    areas: []\n  - quarter: 2028-29-Q1\n    areas: [carers]',
    ]),
    /would be later|instead of/,
  ],
  [
    'a quarter that has begun without its area',
    edit('reviews/programme.yaml', ['2027-28-Q1\n    areas: [getting-help]', '2027-28-Q1\n    areas: []']),
    /2027-28-Q1 has begun, and its areas were changed/,
  ],
  ['no programme at all', (site) => rmSync(site.path('reviews/programme.yaml')), /programme/],
  [
    'another area for a topic',
    all(
      edit('topics.yaml', ['reviewArea: getting-help', 'reviewArea: commitments']),
      edit(
        'reviews/programme.yaml',
        ['2027-28-Q2\n    areas: [commitments]', '2027-28-Q2\n    areas: []'],
        ['2027-28-Q4\n    areas: [carers]', '2027-28-Q4\n    areas: [carers, commitments]'],
      ),
    ),
    /later|instead of/,
  ],
];

const GROUPS: Record<string, Attempt[]> = {
  'a record is rewritten': RECORDS,
  'a review is invented': INVENTED,
  'a checked text is changed': TEXTS,
  'a detail is changed under checked texts': DETAILS,
  'a false declaration': DECLARED,
  'a claim without a record': CLAIMS,
  'a code, a leaflet or a date is moved': CODES,
};

const ready = {} as Record<State, ReviewRepository>;
const copyOf = ({ root }: ReviewRepository) => {
  const copy = new ReviewRepository();
  cpSync(root, copy.root, { recursive: true });
  return copy;
};

before(async () => {
  ready.met = ReviewRepository.published();
  await met(ready.met);
  ready.decided = ReviewRepository.published();
  await decided(ready.decided);
  ready.decided.commit('Decided');
  ready.officers = ReviewRepository.published();
  await ready.officers.must('start 2027-28-Q1 carers', '2027-04-20');
  await ready.officers.must(
    "met 2027-28-Q1-carers --date 2027-04-21 --ways room --present 'Council officers: 3'",
    '2027-04-21',
  );
  await ready.officers.match('carers/a-break');
  await ready.officers.must('approve 2027-28-Q1-carers', '2027-04-22');
  ready.officers.commit('Approved');
  ready.agreed = ReviewRepository.published();
  await agreed(ready.agreed);
  ready.closed = copyOf(ready.agreed);
  for (const role of ['independent-reviewer', 'service'])
    await ready.closed.must(`sign 2026-27-Q4-carers ${role} --reference Minutes`, '2027-03-05');
  await ready.closed.must("correct 2026-27-Q4-carers --note 'Eight people were there.'", '2027-03-06');
  ready.closed.commit('Closed');
  for (const [state, each] of Object.entries(ready)) {
    const { code, out } = await each.run('check', LATER);
    assert.equal(code, 0, `${state}: all is well before: ${out}`);
  }
});
after(() => {
  for (const site of Object.values(ready)) site.remove();
});

let site: ReviewRepository | undefined;
beforeEach(() => {
  site = undefined;
});
afterEach(() => site?.remove());

for (const [group, attempts] of Object.entries(GROUPS))
  describe(group, () => {
    for (const [name, attempt, held, { on = 'agreed', today = LATER } = {}] of attempts)
      it(name, async () => {
        site = copyOf(ready[on]);
        site.branch('work');
        await attempt(site);
        const { code, out, err } = await site.run('check', today);
        assert.match(out + err, held);
        assert.equal(code, 1);
      });
  });

it('there are more than 120 attempts', () => {
  assert.ok(Object.values(GROUPS).flat().length >= 120, String(Object.values(GROUPS).flat().length));
});
