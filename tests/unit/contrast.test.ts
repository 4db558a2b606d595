import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The colours of a theme: those of its own block over those of the first one. */
function colours(selector: string): Record<string, string> {
  const block = (start: number) =>
    Object.fromEntries(
      [...css.slice(start, css.indexOf('}', start)).matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(
        ([, name, value]) => [name, value],
      ),
    );
  const found = css.indexOf(selector);
  assert.ok(found >= 0, `${selector} is in tokens.css`);
  return { ...block(css.indexOf(':root {')), ...block(found) };
}

/** Relative luminance by WCAG 2.2. */
function luminance(hex: string): number {
  const full = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const contrast = (a: string, b: string) => {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
};

const TEXT: [string, string][] = [
  ['ink', 'paper'],
  ['ink', 'stone'],
  ['ink', 'river-pale'],
  ['ink', 'leaf-pale'],
  ['ink', 'brick-pale'],
  ['quiet', 'paper'],
  ['quiet', 'stone'],
  ['quiet', 'river-pale'],
  ['river', 'paper'],
  ['river', 'stone'],
  ['river', 'river-pale'],
  ['river', 'leaf-pale'],
  ['river', 'brick-pale'],
  ['leaf', 'leaf-pale'],
  ['leaf', 'paper'],
  ['paper', 'leaf'],
  ['quiet', 'leaf-pale'],
  ['brick', 'stone'],
  ['brick', 'brick-pale'],
  ['on-deep', 'deep'],
  ['on-sun', 'sun'],
  ['paper', 'ink'],
];
const EDGES: [string, string][] = [
  ['edge', 'paper'],
  ['edge', 'stone'],
  ['brick', 'paper'],
  ['deep-line', 'deep'],
];

for (const selector of [':root {', ":root[data-theme='dark']", ":root[data-theme='contrast']"]) {
  test(`text is at least 7:1 and edges 3:1 in ${selector}`, () => {
    const colour = colours(selector);
    const measure = (pairs: [string, string][], least: number) =>
      pairs
        .map(([a, b]) => ({ pair: `${a} on ${b}`, ratio: contrast(colour[a] ?? '', colour[b] ?? '') }))
        .filter(({ ratio }) => !(ratio >= least));
    assert.deepEqual([...measure(TEXT, 7), ...measure(EDGES, 3)], []);
  });
}

test('the dark colours by system and by choice are the same', () => {
  const system = css.slice(css.indexOf(':root:not([data-theme])'));
  const own = (text: string) => text.slice(0, text.indexOf('}')).match(/--[\w-]+: [^;]+;/g);
  assert.deepEqual(own(system), own(css.slice(css.indexOf(":root[data-theme='dark']"))));
});

test('the formula gives the known ratio of black on white', () => assert.equal(contrast('#000', '#ffffff'), 21));
