import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pictureCredits } from '../../src/pictures/credits.ts';
import { IDEAS } from '../../src/pictures/ideas.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import { DEFAULT_SKIN, recolourSkin, tidySvg } from '../../src/pictures/tidy-svg.ts';

const folder = join(import.meta.dirname, '../../src/pictures');
const pictures = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Picture[];
const files = readdirSync(join(folder, 'files')).sort();
const drawing = (file: string) => readFileSync(join(folder, 'files', file), 'utf8');

/** Things, not people, that OpenMoji paints in the yellow that it also uses for skin. */
const YELLOW_THINGS = [
  'art',
  'bank-card',
  'bus',
  'danger',
  'fire',
  'gift',
  'hot-weather',
  'job',
  'light',
  'night',
  'private',
  'rating',
  'taxi',
  'tent',
  'text-message',
  'train',
];

test('the manifest lists every idea and every file, each once', () => {
  const ideas = IDEAS.map(({ idea }) => idea);
  assert.equal(new Set(ideas).size, ideas.length);
  assert.deepEqual(
    pictures.map(({ idea }) => idea),
    [...ideas].sort(),
  );
  assert.deepEqual(
    pictures.map(({ file }) => file).sort(),
    files.map((file) => `files/${file}`),
  );
});

test('an idea is named as it is written in a page, and explained in a few words', () => {
  for (const { idea, means } of IDEAS) {
    assert.match(idea, /^[a-z]+(?:-[a-z0-9]+)*$/);
    assert.ok(means.length > 2 && means.split(' ').length <= 8, `${idea}: ${means}`);
  }
});

test('one drawing has one meaning', () => {
  assert.equal(new Set(files.map(drawing)).size, files.length);
});

test('every picture names its source, author and licence', () => {
  for (const { idea, source, sourceName, author, licence, licenceUrl } of pictures) {
    assert.ok(source && sourceName && author && licence, idea);
    assert.match(licenceUrl, /^https:\/\//, idea);
  }
});

test('every picture is a small drawing that stands alone', () => {
  for (const file of files) {
    const svg = drawing(file);
    assert.match(
      svg,
      /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="72" height="72" viewBox="0 0 72 72">/,
      file,
    );
    assert.ok(Buffer.byteLength(svg) < 6 * 1024, `${file} has ${Buffer.byteLength(svg)} bytes`);
    assert.doesNotMatch(
      svg,
      /<(?:script|foreignObject|image|style|text|metadata)\b|href|url\(|\son\w+=|<!|NaN|undefined/i,
      file,
    );
    assert.deepEqual(unclosed(svg), [], file);
    const ids = [...svg.matchAll(/\sid="([^"]*)"/g)].map(([, id]) => id);
    assert.equal(new Set(ids).size, ids.length, file);
  }
});

test('nobody is yellow', () => {
  const yellow = files
    .filter((file) => drawing(file).toLowerCase().includes(DEFAULT_SKIN))
    .map((file) => file.replace('.svg', ''));
  assert.deepEqual(yellow, YELLOW_THINGS);
});

test("what we drew is in the manifest, and a change to another's drawing is marked", () => {
  const drawn = pictures
    .filter(({ sourceName }) => sourceName.startsWith('drawn/'))
    .map(({ sourceName }) => sourceName.slice('drawn/'.length));
  assert.deepEqual(drawn.sort(), readdirSync(join(folder, 'drawn')).sort());
  assert.deepEqual(
    pictures.filter(({ changed }) => changed).map(({ idea }) => idea),
    IDEAS.filter(({ skin }) => skin)
      .map(({ idea }) => idea)
      .sort(),
  );
});

test('tidying keeps the drawing, without names, notes or needless digits', () => {
  const source =
    '<?xml version="1.0"?><svg id="emoji" viewBox="0 0 72 72">\n<!-- note --><g id="line">\n' +
    '<path fill="none" stroke="#000" d="M1.23456,2 l-.00049.5"/>\n<path stroke="#000" fill="none" d="M3,4"/></g><g id="skin"/></svg>';
  assert.equal(
    tidySvg(source),
    '<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">' +
      '<g><g fill="none" stroke="#000"><path d="M1.234,2 l-.000.5"/><path d="M3,4"/></g></g></svg>\n',
  );
  assert.equal(recolourSkin('#FCEA2B #fcea2b #fcea2b', ['#a', '#b']), '#a #b #a');
});

test('credits name each source once, with everybody who drew for it', () => {
  const picture = (idea: string, author: string, changed = false): Picture => ({
    idea,
    means: '',
    file: '',
    source: 'OpenMoji',
    sourceName: '',
    author,
    licence: 'CC BY-SA 4.0',
    licenceUrl: 'https://example.org/',
    changed,
  });
  const own = { ...picture('ramp', 'Us'), source: 'Ours', licence: 'OGL' };
  assert.deepEqual(pictureCredits([own, picture('home', 'Bo'), picture('family', 'Al', true), picture('bath', 'Bo')]), [
    {
      source: 'OpenMoji',
      licence: 'CC BY-SA 4.0',
      licenceUrl: 'https://example.org/',
      authors: ['Al', 'Bo'],
      ideas: ['bath', 'family', 'home'],
      changed: ['family'],
    },
    {
      source: 'Ours',
      licence: 'OGL',
      licenceUrl: 'https://example.org/',
      authors: ['Us'],
      ideas: ['ramp'],
      changed: [],
    },
  ]);
  assert.deepEqual(pictureCredits([]), []);
});

/** The elements of a drawing that are closed out of turn or not at all. */
function unclosed(svg: string): string[] {
  const open: string[] = [];
  for (const [, end, name = '', self] of svg.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gi)) {
    if (self) continue;
    if (!end) open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}
