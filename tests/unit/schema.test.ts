import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { z } from 'astro/zod';
import * as schema from '../../src/content/schema/index.ts';

/** A whole record, changes that keep it valid, and changes that break it. `undefined` takes a field away. */
interface Table {
  shape: z.ZodType;
  valid: Record<string, unknown>;
  keeps?: Record<string, unknown>[];
  breaks: Record<string, unknown>[];
}

const long = (characters: number) => 'a'.repeat(characters);
const provenance = { source: 'care-plan', confidence: 'confirmed', lastConfirmed: '2026-04' };
const phone = { type: 'phone', value: '01632 960001', ...provenance };
const action = {
  id: '1-08', theme: 'homes', official: 'Do it.', plain: 'Do it.', timescale: 'Q3', milestones: [{ when: 'by', quarter: '2026-27-Q3' }],
  outcome: 'Good.', measure: 'Count.', lead: ['housing'], progress: { status: 'not-reported' },
};
const plan = {
  title: 'Plan', source: 'care-plan', teams: [{ id: 'housing', name: 'Housing' }],
  themes: [{ id: 'homes', commitment: 1, official: 'Homes', plain: 'Homes' }], actions: [action],
};
const situation = { text: 'I need help', href: '/help/' };
const site = {
  name: 'Care', place: 'in Exampleton', description: 'About care.', authority: { name: 'Exampleton Council', shortName: 'the Council', website: 'https://www.exampleton.example' },
  mainService: 'care-team', outOfHoursService: 'night-line', emergencyService: 'emergency',
  home: { question: 'What?', introduction: 'Find help.', searchExample: 'a break', situations: [situation, situation, situation] },
  reviewGroup: 'The group', owners: [{ id: 'web-team', name: 'Web Team' }], licence: { name: 'Licence', url: 'https://licence.example/', words: 'Use it.' },
};
const danger = { id: 'harm', words: ['hits me'], line: 'If someone may be hurt:', calls: [{ when: 'Now', service: 'emergency' }], leaflet: 'carers/a-break' };
const home = (fields: object) => ({ home: { ...site.home, ...fields } });

const tables: Record<string, Table> = {
  fact: {
    shape: schema.fact,
    valid: { id: 'grant-maximum', name: 'Most', value: 12500, unit: 'pounds', plain: 'It is this.', asOf: '2026-04', source: 'care-plan', confidence: 'confirmed', checkBy: '2027-04-30', owner: 'web-team' },
    keeps: [{ value: 'four' }, { value: 0.5 }, { per: 'week' }, { asOf: '2026' }, { asOf: '2026-04-06' }, { asOf: 2026 }, { asOf: undefined }, { checkBy: new Date('2027-04-30') }, { ask: 'care-team' }, { note: 'Ask in spring.' }, { confidence: 'old' }, { confidence: 'secondary' }],
    breaks: [
      { id: 'Grant' }, { id: 'grant_maximum' }, { id: '-grant' }, { id: 'grant-' }, { id: 'grant--maximum' }, { id: '' }, { id: long(81) }, { id: undefined }, { name: '' }, { name: ' Most' }, { name: 'Most\nof all' }, { name: 'Most {x}' }, { name: 'Most <b>' }, { name: long(401) },
      { value: null }, { value: true }, { value: '' }, { value: Number.NaN }, { value: Number.POSITIVE_INFINITY }, { unit: 'kilos' }, { per: 'decade' }, { plain: undefined }, { asOf: 'April 2026' }, { asOf: '2026-13' }, { asOf: '2026-02-30' }, { asOf: '26' }, { source: 'Care plan' }, { confidence: 'sure' },
      { checkBy: '2027-04' }, { checkBy: '2027-02-29' }, { checkBy: '30.4.2027' }, { owner: undefined }, { ask: 'The team' }, { note: '' }, { extra: 1 },
    ],
  },
  source: {
    shape: schema.source,
    valid: { id: 'care-plan', title: 'Care Plan', publisher: 'Council', kind: 'city', read: '2026-11-02' },
    keeps: [{ url: 'https://www.exampleton.example/plan' }, { url: 'http://old.example/' }, { date: '2021' }, { note: 'A draft.' }, { kind: 'law' }],
    breaks: [{ id: 'Plan' }, { title: '' }, { publisher: undefined }, { kind: 'web' }, { url: 'exampleton.example' }, { url: 'javascript:alert(1)' }, { url: 'ftp://old.example/' }, { date: 'last year' }, { read: '2026-11' }, { read: undefined }, { note: '<b>' }, { link: 'x' }],
  },
  term: {
    shape: schema.term,
    valid: { id: 'carer', term: 'carer', means: 'Someone who helps.' },
    keeps: [{ aliases: ['helper'] }, { leaflet: 'carers/a-break' }, { means: 'One line.\nAnd another.' }],
    breaks: [{ id: 'A carer' }, { term: '' }, { means: '' }, { means: '{x}' }, { means: long(1501) }, { aliases: 'helper' }, { aliases: [''] }, { leaflet: 'a-break' }, { leaflet: 'carers/a-break/' }, { leaflet: '/carers/a-break' }, { meaning: 'x' }],
  },
  topic: {
    shape: schema.topic,
    valid: { id: 'carers', title: 'Carers', description: 'Help for carers.', reviewArea: 'carers', leaflets: ['a-break'] },
    breaks: [{ id: 'Carers' }, { title: undefined }, { description: '' }, { reviewArea: 'A b' }, { leaflets: [] }, { leaflets: ['A break'] }, { leaflets: undefined }, { order: 1 }],
  },
  service: {
    shape: schema.service,
    valid: { name: 'Care Team', description: 'It helps.', organisation: 'Council', whoFor: 'Adults.', contacts: [phone], sources: ['care-plan'], confidence: 'confirmed', lastConfirmed: '2026-04', checkBy: '2027-04-30', owner: 'web-team' },
    keeps: [{ contacts: [] }, { lastConfirmed: undefined }, { hours: '9am to 5pm' }, { cost: 'Free' }, { area: 'Exampleton' }, { howToAsk: 'Ask.' }, { missing: ['phone number'] }, { mayChange: 'Soon.' }, { fallback: 'care-team' }, { aliases: ['help'] }, { unlisted: true }, { note: 'Check.' }],
    breaks: [
      { name: undefined }, { description: '' }, { organisation: '' }, { whoFor: undefined }, { contacts: undefined }, { contacts: [{}] }, { hours: '' }, { cost: 5 }, { area: '' }, { howToAsk: '' }, { missing: 'phone number' }, { mayChange: '' },
      { fallback: 'Care Team' }, { sources: [] }, { confidence: 'maybe' }, { lastConfirmed: 'April' }, { checkBy: '2027' }, { owner: 'Web team' }, { aliases: 'help' }, { unlisted: 'yes' }, { note: '' }, { phone: '1' },
    ],
  },
  contact: {
    shape: schema.contact,
    valid: phone,
    keeps: [
      { value: '020 7946 0001' }, { value: '0808 157 0001' }, { value: '0800 1111' }, { value: '07700 900001' }, { value: '999' }, { type: 'text' }, { type: 'email', value: 'care@exampleton.example' }, { type: 'website', value: 'https://exampleton.example/' },
      { type: 'post', value: ['The Town Hall', 'Exampleton'] }, { type: 'visit', value: ['The Town Hall'] }, { label: 'Nights' }, { hours: '9am to 5pm' }, { lastConfirmed: undefined },
    ],
    breaks: [
      { type: 'fax' }, { type: undefined }, { value: '01632960001' }, { value: '+44 1632 960001' }, { value: '9' }, { value: 999 }, { value: '(01632) 960001' }, { type: 'email', value: 'care at exampleton' }, { type: 'website', value: 'javascript:alert(1)' }, { type: 'website', value: 'www.exampleton.example' },
      { type: 'post', value: ['One line'] }, { type: 'post', value: 'The Town Hall' }, { type: 'visit', value: [] }, { label: '' }, { hours: '' }, { source: undefined }, { confidence: undefined }, { lastConfirmed: 'now' }, { name: 'x' },
    ],
  },
  leaflet: {
    shape: schema.leaflet,
    valid: { title: 'A break', code: 'ASC-04', summary: 'You can.', edition: '2026-11', aliases: ['a', 'b', 'c'], related: ['carers/work', 'help/home'], sources: ['care-plan'], owner: 'web-team' },
    keeps: [{ code: 'ASC-104' }, { urgent: true }, { audience: ['carers'] }, { audience: [] }],
    breaks: [
      { title: '' }, { title: long(71) }, { code: 'ASC-4' }, { code: 'asc-04' }, { summary: long(301) }, { summary: undefined }, { edition: '2026-11-01' }, { edition: '2026-13' }, { aliases: ['a', 'b'] }, { aliases: Array(21).fill('a') },
      { related: ['carers/work'] }, { related: Array(6).fill('carers/work') }, { related: ['work', 'home'] }, { sources: [] }, { owner: undefined }, { urgent: 'yes' }, { audience: 'carers' }, { audience: ['People who care'] }, { layout: '../evil.astro' },
    ],
  },
  commitment: {
    shape: schema.commitment,
    valid: { title: 'Help', official: 'Help people', summary: 'You can.', edition: '2026-11', aliases: ['a', 'b'], sources: ['care-plan'], owner: 'web-team' },
    breaks: [{ title: long(81) }, { official: undefined }, { summary: long(301) }, { edition: 'now' }, { aliases: ['a'] }, { sources: [] }, { owner: '' }, { layout: 'x' }],
  },
  page: {
    shape: schema.page,
    valid: { title: 'About', summary: 'What this is.', edition: '2026-11' },
    keeps: [{ aliases: ['contact'] }],
    breaks: [{ title: long(71) }, { summary: '' }, { edition: undefined }, { aliases: [' a'] }, { layout: 'x' }],
  },
  search: {
    shape: schema.search,
    valid: {},
    keeps: [
      { same: [['a rest', 'a break']] }, { means: [{ say: ['worn out'], find: ['break'] }] }, { topics: [{ topic: 'carers', words: ['carer'] }] },
      { prefer: [{ words: 'respite', leaflet: 'carers/a-break' }] }, { audiences: [{ id: 'carers', name: 'People who look after someone' }] }, { urgent: [danger] },
    ],
    breaks: [
      { same: ['a rest'] }, { same: [['a rest']] }, { same: [['a rest', '']] }, { same: [['a rest', '<b>']] }, { means: [{ say: [], find: ['break'] }] }, { means: [{ say: ['worn out'], find: [] }] }, { means: [{ say: 'worn out', find: ['break'] }] },
      { topics: [{ topic: 'The carers', words: ['carer'] }] }, { topics: [{ topic: 'carers', words: [] }] }, { prefer: [{ words: 'respite', leaflet: 'a-break' }] }, { prefer: [{ leaflet: 'carers/a-break' }] },
      { audiences: [{ id: 'Carers', name: 'Carers' }] }, { audiences: [{ id: 'carers', name: long(41) }] }, { urgent: [{ ...danger, words: [] }] }, { urgent: [{ ...danger, line: long(121) }] }, { urgent: [{ ...danger, calls: [] }] },
      { urgent: [{ ...danger, calls: Array(4).fill(danger.calls[0]) }] }, { urgent: [{ ...danger, calls: [{ when: 'Now', phone: '999' }] }] }, { urgent: [{ ...danger, leaflet: undefined }] }, { synonyms: [] },
    ],
  },
  action: {
    shape: schema.action,
    valid: action,
    keeps: [{ note: 'A slip.' }, { progress: { status: 'done', says: 'It is done.', source: 'care-plan', asOf: '2026-03' } }],
    breaks: [
      { id: '1-8' }, { id: '08' }, { theme: 'Our homes' }, { official: '' }, { plain: undefined }, { timescale: '' }, { milestones: [] }, { outcome: '' }, { measure: undefined }, { lead: [] }, { lead: 'housing' }, { note: '' },
      { progress: undefined }, { progress: { status: 'done' } }, { progress: { status: 'not-reported', says: 'Nothing.' } }, { progress: { status: 'fine' } }, { due: '2026' },
    ],
  },
  milestone: {
    shape: schema.milestone,
    valid: { when: 'by', quarter: '2026-27-Q3' },
    keeps: [{ what: 'Plan ready' }, { when: 'ongoing', quarter: undefined }, { quarter: '2099-00-Q1' }],
    breaks: [{ when: 'soon' }, { when: undefined }, { quarter: '2026-Q3' }, { quarter: '2026-28-Q3' }, { quarter: '2026-27-Q5' }, { what: '' }, { by: 'x' }],
  },
  actionPlan: {
    shape: schema.actionPlan,
    valid: plan,
    breaks: [{ title: '' }, { source: undefined }, { teams: [] }, { teams: [{ id: 'housing' }] }, { themes: [] }, { themes: [{ ...plan.themes[0], commitment: 0 }] }, { themes: [{ ...plan.themes[0], commitment: 1.5 }] }, { themes: [{ ...plan.themes[0], plain: '' }] }, { actions: [] }, { year: 2026 }],
  },
  site: {
    shape: schema.site,
    valid: site,
    keeps: [{ repository: 'https://code.example/care' }, home({ situations: Array(6).fill(situation) })],
    breaks: [
      { name: '' }, { place: undefined }, { description: '' }, { authority: { ...site.authority, website: 'exampleton' } }, { authority: { ...site.authority, name: undefined } }, { authority: { ...site.authority, shortName: '' } }, { mainService: 'Care Team' }, { outOfHoursService: undefined }, { emergencyService: undefined },
      home({ question: '' }), home({ introduction: undefined }), home({ searchExample: '' }), home({ situations: [situation] }), home({ situations: Array(7).fill(situation) }), home({ situations: [situation, situation, { text: 'x', href: 'https://evil.example' }] }),
      { reviewGroup: '' }, { owners: [] }, { owners: [{ id: 'Web', name: 'Web' }] }, { owners: [{ id: 'web', name: 'Web', email: 'x' }] }, { licence: { ...site.licence, url: 'none' } }, { repository: 'none' }, { theme: 'x' },
    ],
  },
};

const shown = (change: Record<string, unknown>) => {
  const text = Object.entries(change).map(([name, value]) => `${name}: ${value === undefined ? 'missing' : (JSON.stringify(value) ?? String(value))}`).join(', ');
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
};

const changed = (valid: Record<string, unknown>, change: Record<string, unknown>) =>
  Object.fromEntries(Object.entries({ ...valid, ...change }).filter(([, value]) => value !== undefined));

for (const [name, { shape, valid, keeps = [], breaks }] of Object.entries(tables)) {
  describe(name, () => {
    test('a whole record', () => assert.equal(shape.safeParse(valid).error, undefined));
    for (const change of keeps) test(`right with ${shown(change)}`, () => assert.equal(shape.safeParse(changed(valid, change)).error, undefined));
    for (const change of breaks) test(`wrong with ${shown(change)}`, () => assert.equal(shape.safeParse(changed(valid, change)).success, false));
  });
}

test('a day or a year that YAML read as another type becomes the text that was written', () => {
  assert.equal(schema.day.parse(new Date('2027-04-30')), '2027-04-30');
  assert.equal(schema.partialDate.parse(2026), '2026');
});
