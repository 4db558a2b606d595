import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parseContent } from '../../src/content/content.ts';
import type { Content } from '../../src/content/content.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { shownIn } from '../../src/told/shown.ts';
import { normalised, toldText } from '../../src/told/told-text.ts';
import { isMatched, standardFingerprint, standardOf, withFingerprint } from '../../src/told/lockstep.ts';
import { parseMdx } from '../../src/content/parse/mdx.ts';
import type { Part } from '../../src/content/parse/walk.ts';
import { filesWith, fixtureFiles } from './fixture.ts';

const { content } = parseContent(fixtureFiles);
const textOf = (path: string) => new TextDecoder().decode(fixtureFiles.find((file) => file.path === path)?.bytes);
const changed = (path: string, from: string | RegExp, to: string): Content => {
  const text = textOf(path).replace(from, to);
  assert.notEqual(text, textOf(path));
  return parseContent(filesWith({ [path]: text })).content;
};
const print = (from: Content) => standardFingerprint(from, 'carers/a-break');
const page = 'leaflets/carers/a-break/standard.mdx';

describe('the fingerprint of a standard page', () => {
  test('is there for leaflets and commitments', () => {
    assert.match(print(content) ?? '', /^[0-9a-f]{64}$/);
    assert.equal(standardOf(content, 'commitments/1')?.data.title, 'Help that is easy to find');
    assert.equal(standardFingerprint(content, 'carers/nothing'), undefined);
    assert.equal(standardFingerprint(content, 'commitments/9'), undefined);
  });

  for (const [name, path, from, to] of [
    ['bold words', page, 'It is not selfish', 'It is **not** selfish'],
    ['a word', page, 'Everyone needs time off', 'Everyone needs a rest'],
    ['the title', page, 'title: A break from caring', 'title: Breaks from caring'],
    ['the summary', page, 'You can have time off', 'You may have time off'],
  ] as [string, string, string | RegExp, string][]) {
    test(`moves with ${name}`, () => assert.notEqual(print(changed(path, from, to)), print(content)));
  }

  for (const [name, path, from, to] of [
    ['the layout of the file', page, 'can be a free afternoon', 'can be a free\nafternoon'],
    ['quotes as they are typed', page, "carer's assessment", 'carer’s assessment'],
    ['what readers do not see', page, 'owner: adult-care', 'owner: web-team'],
    ['a figure that it shows', 'facts.yaml', 'value: 72', 'value: 73'],
    ['a phone number that it shows', 'services/care-team.yaml', '01632 960001', '01632 960009'],
    ['how sure a figure is that it shows', 'facts.yaml', /(value: 72[\s\S]*?confidence: )confirmed/, '$1old'],
    ['a figure of another page', 'facts.yaml', 'value: 12500', 'value: 12600'],
  ] as [string, string, string, string][]) {
    test(`stays with ${name}`, () => assert.equal(print(changed(path, from, to)), print(content)));
  }
});

test('a commitment has one fingerprint, which moves with its words in the strategy', () => {
  const before = standardFingerprint(content, 'commitments/1');
  const text = (from: Content) =>
    reviewedTexts(from).find(({ leaflet, variant }) => leaflet === 'commitments/1' && variant === 'standard');
  assert.equal(text(content)?.fingerprint, before);
  const other = changed('commitments/1/standard.mdx', /official: .*/, 'official: Other words');
  assert.notEqual(standardFingerprint(other, 'commitments/1'), before);
  assert.equal(text(other)?.fingerprint, standardFingerprint(other, 'commitments/1'));
});

test('cells, breaks and pictures do not run into each other', () => {
  const told = (text: string) =>
    normalised(toldText(parseMdx('a.mdx', `---\na: b\n---\n\n${text}\n`).tree as Part, shownIn(content)));
  assert.equal(told('| ab | c |\n| - | - |\n| d\\\ne | f |'), 'ab c d\\ e f');
  assert.equal(told('one\\\ntwo ![three](./a.webp)'), 'one two three');
});

test('an Easy Read page is matched until its standard page changes', () => {
  const [easyRead] = content.easyReads.filter(({ id }) => id === 'carers/a-break');
  assert.ok(easyRead);
  assert.equal(isMatched(content, easyRead), true);
  assert.equal(isMatched(changed(page, 'Everyone needs', 'Everybody needs'), easyRead), false);
});

test('a fingerprint is written into the front matter and nowhere else', () => {
  const [before, after] = ['0'.repeat(64), 'abcd'.repeat(16)];
  const text = `---\ntitle: A\nmatches: "${before}"\nleavesOut: [matches]\n---\n\nmatches: "${before}"\n`;
  assert.equal(withFingerprint(text, after), text.replace(before, after));
  assert.equal(withFingerprint('---\ntitle: A\n---\n\nmatches: b\n', after), '---\ntitle: A\n---\n\nmatches: b\n');
});
