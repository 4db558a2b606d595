import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { stateFaults } from '../../src/build/states/compare.ts';
import { expectedPages } from '../../src/build/states/expected.ts';
import { claimFinder } from '../../src/review/claims.ts';
import { contentWith, record } from './review-fixture.ts';

const content = contentWith(
  record({
    quarter: '2026-27-Q4',
    area: 'carers',
    approvedOn: '2027-03-16',
    more: [{ step: 'signed', date: '2027-03-17', role: 'service', reference: 'Note 12' }],
  }),
);
const expected = expectedPages(content, '2027-05-20');
const claimsIn = claimFinder(content.site.data);
const checked = expected.find(({ path }) => path === '/carers/a-break/')!;
const LINE = 'ASC-04 Checked in March 2027 by the Exampleton Residents Group. Next check by June 2027.';

interface Parts {
  line?: string;
  before?: string;
  after?: string;
  styles?: string;
  check?: string;
}
const html = ({
  line = LINE,
  before = '<main>',
  after = '</main>',
  styles = '',
  check = checked.checks[0]!,
}: Parts = {}) =>
  `<html><head><title>A break</title><style>.x{display:none}@layer page{.state{padding:1px}${styles}}</style></head><body>${before}<p class="edition state checked">${line}</p><p>You can have time off.</p>${after}<details id="history"><ul><li>${check}</li></ul></details></body></html>`;
const faults = (parts?: Parts) => stateFaults(html(parts), checked, claimsIn);

describe('the state on a page', () => {
  it('is worked out from texts and records', () => {
    assert.equal(checked.line, LINE);
    assert.deepEqual(
      expected.filter(({ path }) => path.startsWith('/getting-help/ask')).map(({ line }) => line),
      [
        'ASC-01 First edition, November 2026. Not yet checked by the Exampleton Residents Group. This page was due its first check by March 2027. If something looks wrong, call 01632 960001.',
        'Leaflet ASC-01 November 2026. People with learning disabilities have not checked this page yet. The first check was planned for January to March 2027. Call us if something looks wrong.',
      ],
    );
    assert.deepEqual(faults(), []);
  });

  it('is that of the records', () => {
    for (const line of [
      LINE.replace('March 2027', 'May 2027'),
      LINE.replace(' by the Exampleton Residents Group', ' by Ofsted'),
      `${LINE} And by all.`,
      '',
    ])
      assert.match(faults({ line })[0] ?? '', /By its text and the records it should say "ASC-04 Checked/);
    assert.match(faults({ check: '16 March 2027. Checked by Ofsted.' })[0] ?? '', /Its history names these checks/);
  });

  it('stands there once', () => {
    assert.match(stateFaults('<main><p>Words.</p></main>', checked, claimsIn)[0] ?? '', /has 0 lines/);
    assert.match(faults({ after: '<p class="state">Checked.</p></main>' })[0] ?? '', /has 2 lines/);
  });

  it('is not hidden', () => {
    for (const styles of [
      '.state{display:none}',
      'p.edition.state{visibility:hidden}',
      '.leaflet .x,main>.checked{opacity:0}',
      'main{font-size:0}',
      '@media screen{.state{height:0;overflow:hidden}}',
      '[class~=late],[class*=edition]{display:none!important}',
      '.state{position:absolute;left:-9999px}',
      '.state{color:#0000}',
    ])
      assert.match(faults({ styles })[0] ?? '', /is hidden, by/, styles);
    for (const before of ['<main hidden>', '<main aria-hidden="true">', '<main style="display: none">'])
      assert.match(faults({ before })[0] ?? '', /is hidden, by/, before);
    assert.match(
      faults({ before: '<link rel="stylesheet" href="/_astro/x.css"><main>' })[0] ?? '',
      /loads a style sheet/,
    );
    assert.match(faults({ before: '<details><main>', after: '</main></details>' })[0] ?? '', /is hidden, by <details>/);
    assert.deepEqual(
      faults({ styles: '.history{display:none}p:not(.state){opacity:0}.state::before{display:none}' }),
      [],
    );
  });

  it('is said nowhere else', () => {
    for (const after of [
      '<p>Checked by the <b>Care Quality Commission</b> in May.</p>',
      '<div>The group <span>approved</span> this page.</div>',
      '<section><h2>Words</h2>This page was checked by Healthwatch.</section>',
      '<img alt="Approved by Healthwatch" src="x.svg">',
      '<style>h1::after{content:"Approved by Healthwatch"}</style>',
    ])
      assert.match(faults({ after })[0] ?? '', /^It says besides: "/, after);
    assert.deepEqual(faults({ after: '<p>The group will check this page.</p>' }), []);
  });
});
