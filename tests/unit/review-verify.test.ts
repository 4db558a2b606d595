import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chained } from '../../src/content/review-chain.ts';
import type { ReviewRecord, Step } from '../../src/content/schema/index.ts';
import { readPublished } from '../../src/review/verify-data.ts';
import type { Published } from '../../src/review/verify-data.ts';
import { signatures, verifiedRecords } from '../../src/review/verify-records.ts';
import { publishedRecords, stateClaims, verifiedTexts } from '../../src/review/verify-texts.ts';
import { pathsOf, wordFaults } from '../../src/review/verify-words.ts';
import { factsData, leafletsData, reviewsData, servicesData, textsData } from '../../src/site/open-data.ts';
import { buildSite } from '../../src/site/site.ts';
import { contentWith, record } from './review-fixture.ts';

const today = '2027-05-20';
const site = buildSite(contentWith(record({ quarter: '2026-27-Q4', area: 'carers', approvedOn: '2027-03-16' })));
const about = { address: 'https://www.exampleton.example/care', today };
const made = {
  reviews: JSON.stringify(reviewsData(site, about)),
  texts: JSON.stringify(textsData(site, about)),
  leaflets: JSON.stringify(leafletsData(site, about)),
  services: JSON.stringify(servicesData(site, about)),
  facts: JSON.stringify(factsData(site, about)),
};

/** The open data of the small council, altered. */
function published(alter: (data: Published) => void = () => {}): Published {
  const data: Published = {
    reviews: readPublished('reviews', made.reviews),
    texts: readPublished('texts', made.texts),
    leaflets: readPublished('leaflets', made.leaflets),
    services: readPublished('services', made.services),
    facts: readPublished('facts', made.facts),
  };
  alter(data);
  return data;
}

const programme = (data: Published) => ({
  id: 'programme',
  file: '',
  data: data.reviews.programme!,
  at: () => ({ line: 1, column: 1 }),
});

/** All that does not hold of altered open data, as "where: reason". */
function faults(alter?: (data: Published) => void): string[] {
  const data = published(alter);
  const { records, faults: ofRecords } = verifiedRecords(data.reviews);
  const { texts, faults: ofTexts } = verifiedTexts(data);
  const reviewing = { programme: programme(data), reviews: records, texts };
  const found = [...ofRecords, ...ofTexts, ...stateClaims(data.reviews.items, reviewing, data.reviews.made)];
  return found.map(({ where, reason }) => `${where}: ${reason}`);
}

const stepsOf = ({ reviews: { reviews } }: Published) => reviews[0]!.steps as Step[];
const claimOf = ({ reviews: { items } }: Published, text: string) =>
  items.find((item) => item.text === text && item.variant === 'standard')!;

describe('what open data prove', () => {
  it('is all that they claim, as they are made', () => {
    assert.deepEqual(faults(), []);
    const states = published().reviews.items.map(({ state }) => state);
    assert.ok(states.includes('checked') && states.includes('first-edition'));
    const [signed] = signatures(verifiedRecords(published().reviews).records);
    assert.equal(signed?.role, 'review-group');
    assert.equal(signed?.digest, stepsOf(published()).at(-1)?.after);
  });

  it('is nothing by a record whose steps, digests or order do not hold', () => {
    const headCount = (data: Published) => {
      for (const step of stepsOf(data)) if (step.step === 'met') step.present[0]!.people = 70;
    };
    assert.match(faults(headCount)[0] ?? '', /^\/reviews\/2026-27-Q4-carers\/: step 3 \(approved\), after: .*altered/);
    // With digests made anew up to the signature, which still names what was signed.
    const rechainedUpToSignature = (data: Published) => {
      headCount(data);
      const again: ReviewRecord = { quarter: '2026-27-Q4', area: 'carers', steps: [] };
      for (const step of stepsOf(data)) again.steps.push(step.step === 'signed' ? step : chained(again, step));
      data.reviews.reviews[0]!.steps = again.steps;
    };
    assert.match(faults(rechainedUpToSignature)[0] ?? '', /: step 4 \(signed\), after: .*altered/);
    assert.ok(
      faults(headCount).some((fault) =>
        /^\/carers\/a-break\/: The open data say that it was checked as it stands\. .* nobody has checked it\.$/.test(
          fault,
        ),
      ),
    );
    assert.match(
      faults((data) => void delete (stepsOf(data)[1] as { meeting?: string }).meeting)[0] ?? '',
      /step 2 \(met\), meeting: /,
    );
    assert.match(
      faults((data) => void stepsOf(data).splice(1, 1)).join('\n'),
      /step 2 \(approved\): Texts are approved, but nobody has met\./,
    );
    assert.match(faults((data) => void (data.reviews.made = '2027-03-01'))[0] ?? '', /is after the site was made/);
    assert.match(
      faults((data) => void (data.reviews.reviews[0]!.id = '2027-28-Q1-carers'))[0] ?? '',
      /It is the record of 2026-27-Q4-carers/,
    );
    assert.match(
      faults(({ reviews: { reviews } }) => void reviews.push(reviews[0]!)).join('\n'),
      /two records of this name/,
    );
  });

  it('is no state that texts and records do not bear out', () => {
    const unchecked = published().reviews.items.find(({ state }) => state === 'first-edition')!;
    assert.match(
      faults((data) => {
        Object.assign(claimOf(data, unchecked.text), { state: 'checked' });
      }).join('\n'),
      /The open data say that it was checked as it stands\. By its words and the records that hold, nobody has checked it/,
    );
    assert.match(
      faults((data) => void (claimOf(data, 'carers/a-break').state = 'changed-since')).join('\n'),
      /say that it has changed since/,
    );
    assert.match(
      faults((data) => void (claimOf(data, 'carers/a-break').approval!.date = '2027-05-01')).join('\n'),
      /another approval of it than the newest, 2026-27-Q4-carers/,
    );
    assert.match(
      faults((data) => void (claimOf(data, 'carers/a-break').due = '2030-31-Q1')).join('\n'),
      /say that its check is due 2030-31-Q1\. By the records/,
    );
  });

  it('is the fingerprint of what each text tells', () => {
    const other = (data: Published) => {
      const item = data.texts.items.find(({ text }) => text === 'carers/a-break')!;
      item.shape = item.shape.replace('break', 'rest');
    };
    assert.match(
      faults(other)[0] ?? '',
      /^\/carers\/a-break\/: Its fingerprint is said to be [0-9a-f]{64}\. What it tells has/,
    );
    assert.match(
      faults(other).join('\n'),
      /By its words and the records that hold, it has changed since it was checked/,
    );
    for (const shape of ['no JSON', '{}', '["page",null]', '["page",{},7]'])
      assert.match(
        faults((data) => void (data.texts.items[0]!.shape = shape)).join('\n'),
        /\/data\/texts\.json does not say what it tells/,
        shape,
      );
    assert.match(faults((data) => void data.texts.items.shift()).join('\n'), /texts\.json does not say what it tells/);
    assert.match(
      faults((data) => void data.reviews.items.shift()).join('\n'),
      /reviews\.json does not say where it stands/,
    );
    assert.match(
      faults(({ reviews: { items } }) => void items.push(items[0]!)).join('\n'),
      /The open data name it twice/,
    );
    assert.match(
      faults((data) => void (claimOf(data, 'carers/a-break').url = 'https://www.exampleton.example/care/else/')).join(
        '\n',
      ),
      /say that it is at https:/,
    );
  });

  it('can be read, or it is said where not', () => {
    assert.throws(() => readPublished('reviews', '{'), /^Error: \/data\/reviews\.json is not JSON/);
    assert.throws(
      () => readPublished('texts', made.texts.replace('"variant":"standard"', '"variant":"short"')),
      /\/data\/texts\.json can't be read at items\.0\.variant: /,
    );
  });
});

describe('the words of a page', () => {
  const data = published((open) => {
    const item = open.texts.items.find(({ text, variant }) => text === 'carers/a-break' && variant === 'standard')!;
    item.shape = JSON.stringify([
      'page',
      { title: "A carer's break", summary: 'Time off.', official: 'We give breaks' },
      ['paragraph', {}, 'Call ', ['<Phone>', { service: open.texts.mainService }], ' (any day).'],
      ['paragraph', {}, 'See ', ['link', { url: 'https://helpers.example/' }, 'the helpers'], '.'],
    ]);
  });
  const shown = publishedRecords(data);
  const text = verifiedTexts(data).texts.find(
    ({ leaflet, variant }) => leaflet === 'carers/a-break' && variant === 'standard',
  )!;
  const page = `<main id="main"><div class="page"><h1>A carer’s break</h1><p class="lead">Time off.</p><p class="official">In the strategy’s words: We give breaks.</p><p class="edition state">Not yet checked.</p><p>Call <a href="tel:+441632960001">01632 960001</a> (any day).</p><p>See <a href="https://helpers.example/">the helpers</a>.</p></div></main>`;
  const wrong = (from: string, to: string) => {
    assert.ok(page.includes(from), from);
    return wordFaults(text, [page.replace(from, to)], shown).map(({ where, reason }) => `${where}: ${reason}`);
  };

  it('are those of its shape, with the records that it shows', () => {
    assert.deepEqual(pathsOf(text), ['/carers/a-break/']);
    assert.deepEqual(wordFaults(text, [page], shown), []);
  });

  it('are named where they are not', () => {
    assert.deepEqual(wrong('(any day)', '(no day)'), [
      '/carers/a-break/: A part of its text is "Call 01632 960001 (no day). See the helpers.". By its fingerprint it is "Call 01632 960001 (any day). See the helpers.".',
    ]);
    assert.match(wrong('<p>See', '<p>Pay first.</p><p>See')[0] ?? '', /Pay first/);
    assert.match(wrong('>01632 960001<', '>01632 960009<').join('\n'), /01632 960009/);
    assert.match(wrong('break</h1>', 'rest</h1>')[0] ?? '', /Its heading is "A carer's rest"/);
    assert.match(wrong('Time off.', 'No time.')[0] ?? '', /Its first line is "No time\."/);
    assert.match(wrong('We give breaks', 'We give none')[0] ?? '', /does not say "We give breaks"/);
  });

  it('lead where the text says', () => {
    assert.match(
      wrong('tel:+441632960001', 'tel:+441632960009')[0] ?? '',
      /Its link "01632 960001" leads to tel:\+441632960009/,
    );
    assert.match(
      wrong('https://helpers', 'https://others')[0] ?? '',
      /"the helpers" leads to https:\/\/others\.example\//,
    );
    assert.match(wrong('any day', '<a href="//others.example/">any day</a>')[0] ?? '', /leads to \/\/others/);
  });
});
