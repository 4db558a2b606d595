import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { COMPONENTS, EASY_READ_COMPONENTS } from '../../src/content/components.ts';
import { parseContent } from '../../src/content/content.ts';
import { parseMdx } from '../../src/content/parse/mdx.ts';
import type { Tree } from '../../src/content/parse/mdx.ts';
import type { Part } from '../../src/content/parse/walk.ts';
import { TELLS } from '../../src/told/component-words.ts';
import { shownIn } from '../../src/told/shown.ts';
import type { Shown } from '../../src/told/shown.ts';
import { recordsOf, toldRecord } from '../../src/told/told-records.ts';
import { normalised, toldNotes, toldText } from '../../src/told/told-text.ts';
import { filesWith } from './fixture.ts';

const service = (name: string, contacts: string, more = '') =>
  `name: ${name}\ndescription: Company.\norganisation: Club\nwhoFor: Everyone.\n${contacts}${more}sources: [care-plan]\nconfidence: confirmed\ncheckBy: 2027-01-31\nowner: web-team\n`;
const phone = (more = 'confidence: confirmed', number = '01632 960010') =>
  `contacts:\n  - { type: phone, value: ${number}, source: care-plan, ${more} }\n`;

const shownWith = (files: Record<string, string> = {}): Shown => shownIn(parseContent(filesWith(files)).content);
const treeOf = (text: string) => parseMdx('a.mdx', `---\na: b\n---\n\n${text}\n`).tree as Part;
const told = (text: string, files: Record<string, string> = {}) => normalised(toldText(treeOf(text), shownWith(files)));

test('every component that authors may use is in the table, and nothing else', () => {
  const names = new Set([...Object.keys(COMPONENTS), ...Object.keys(EASY_READ_COMPONENTS)]);
  assert.deepEqual(new Set(Object.keys(TELLS)), names);
});

describe('what is told by', () => {
  const club = { 'services/club.yaml': service('Club', phone(), 'hours: All day\n') };
  const old = {
    'services/club.yaml': service('Club', phone('confidence: old, lastConfirmed: 2025-03'), 'fallback: night-line\n'),
  };
  const unknown = {
    'services/club.yaml': service(
      'Club',
      'contacts: []\n',
      'howToAsk: Ask a nurse.\nmissing: [phone number]\nfallback: night-line\n',
    ),
  };
  for (const [name, text, files, expected] of [
    ['a figure', 'It is <Fact id="grant-maximum" />.', {}, 'It is £12,500.'],
    ['a number, alone', 'Call <Phone service="club" />.', old, 'Call 01632 960010.'],
    ['a number that is not known', 'Ask the <Phone service="club" />.', unknown, 'Ask the Club.'],
    ['the name of a service', 'Ask the <ServiceLink service="club" />.', club, 'Ask the Club.'],
    ['other words for it', 'Ask the <ServiceLink service="club">people</ServiceLink>.', club, 'Ask the people.'],
    ['a hard word', 'An <Term id="assessment">assessment</Term> helps.', {}, 'An assessment helps.'],
    ['a warning', '<Important>\n\nCall now.\n\n</Important>', {}, 'Call now.'],
    ['details that are sure', '<Contact service="club" />', club, 'Club Phone 01632 960010 All day'],
    [
      'details that are not sure',
      '<Contact service="club" />',
      old,
      'Club Phone 01632 960010 We last confirmed this in March 2025. If it does not work, call Exampleton Night Line on 01632 960002.',
    ],
    [
      'details that are not known',
      '<Contact service="club" />',
      unknown,
      'Club Ask a nurse. We do not have this yet: phone number. Call Exampleton Night Line on 01632 960002.',
    ],
    [
      'a next step, which shows how to reach the main service at other times',
      '<NextStep service="care-team">\n\nAsk us.\n\n</NextStep>',
      {},
      'What to do next Ask us. Exampleton Care Team Phone 01632 960001 Email care@exampleton.example Monday to Friday, 9am to 5pm Evenings, weekends and bank holidays: call the out of hours number.',
    ],
    [
      'a row to call',
      '<CallRow service="club" />',
      old,
      'Club 01632 960010 This number may have changed. We last checked it in March 2025.',
    ],
    [
      'a row to call with what it is for',
      '<CallRow service="night-line" />',
      {},
      'Exampleton Night Line: nights and weekends 01632 960002 Every night, 5pm to 9am, and all day at weekends',
    ],
    [
      'a row with a hard word',
      '<Part number="1">\n\n<Row picture="talking">\n\nAn <Hard>advocate</Hard> helps.\n\n<Means>They speak for you.</Means>\n\n</Row>\n\n</Part>',
      {},
      'An advocate helps. They speak for you.',
    ],
    ['what there is no record of', 'It is <Fact id="nothing" />, ask <Phone service="nobody" />.', {}, 'It is , ask .'],
  ] as [string, string, Record<string, string>, string][]) {
    test(name, () => assert.equal(told(text, files), expected));
  }

  test('the end of a page on a figure that is not sure, once, in the words of its variant', () => {
    const tree = treeOf(
      'It takes <Fact id="grant-decision-time" /> or <Fact id="grant-decision-time" />. <Fact id="grant-maximum" />',
    );
    const shown = shownWith();
    assert.deepEqual(toldNotes(tree, 'standard', shown), [
      'Time to decide on a home grant: 8 weeks. This figure is from 2021. It may have changed. Ask Exampleton Care Team.',
    ]);
    assert.deepEqual(toldNotes(tree, 'easy-read', shown), [
      'We are not sure about this: 8 weeks. Ask us before you use it.',
    ]);
  });
});

describe('what a record tells', () => {
  const club = (contacts: string, more = '') => ({ 'services/club.yaml': service('Club', contacts, more) });
  const digest = (files: Record<string, string>) =>
    toldRecord({ kind: 'service', id: 'club' }, shownWith(files))?.digest;
  const old = phone('confidence: old');

  for (const [name, from, to] of [
    ['the number', club(phone()), club(phone(undefined, '01632 960011'))],
    ['the hours', club(phone(), 'hours: All day\n'), club(phone())],
    ['a doubt about its details', club(phone()), club(old)],
    ['the number to try instead', club(old, 'fallback: night-line\n'), club(old, 'fallback: care-team\n')],
    [
      'another way to reach it',
      club(phone()),
      club(`${phone()}  - { type: website, value: https://club.example, source: care-plan, confidence: confirmed }\n`),
    ],
    ['where a number was read', club(phone()), club(phone().replace('care-plan', 'care-handbook'))],
  ] as [string, Record<string, string>, Record<string, string>][])
    test(`is something else with ${name}`, () => assert.notEqual(digest(from), digest(to)));

  for (const [name, from, to] of [
    ['how to ask, where there is a number', club(phone(), 'howToAsk: Ask us.\n'), club(phone())],
    ['the number to try instead, where nothing is in doubt', club(phone(), 'fallback: night-line\n'), club(phone())],
    ['quotes as they are typed', club(phone(), "hours: The club's\n"), club(phone(), 'hours: The club’s\n')],
  ] as [string, Record<string, string>, Record<string, string>][])
    test(`is the same with ${name}`, () => assert.equal(digest(from), digest(to)));

  const shownBy = (text: string, files: Record<string, string> = club(phone()), data = {}) =>
    recordsOf({ tree: treeOf(text) as unknown as Tree, data }, shownWith(files)).map(({ id, as }) => `${id} ${as}`);

  test('is shown by the texts that name it, and by those that show it beside another', () => {
    assert.deepEqual(shownBy('<Fact id="grant-maximum" /> <Term id="assessment">it</Term>'), [
      'grant-maximum figure',
      'assessment meaning',
    ]);
    assert.deepEqual(shownBy('<Phone service="club" />'), ['club number']);
    assert.deepEqual(shownBy('<Phone service="club" />\n\n<Contact service="club" />'), ['club details']);
    assert.deepEqual(shownBy('<Contact service="club" />', club(old, 'fallback: night-line\n')), [
      'club details',
      'night-line number',
    ]);
    assert.deepEqual(shownBy('Words.', {}, { urgent: true }), [
      'emergency number',
      'care-team number',
      'night-line number',
    ]);
    assert.deepEqual(shownBy('<ServiceLink service="club" />'), [], 'its name is a word of the text');
  });
});
