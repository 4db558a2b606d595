import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excerptOf } from '../../src/search/excerpt.ts';

/** An excerpt as text, with what was found in square brackets. */
const shown = (...given: Parameters<typeof excerptOf>) =>
  excerptOf(...given)
    .map(({ text, found }) => (found ? `[${text}]` : text))
    .join('');
const filler = (words: number) => `${'Word '.repeat(words).trim()}. `;

describe('excerptOf', () => {
  it('marks the words that were looked for, in any form, and leaves the spaces between alone', () => {
    assert.equal(
      shown('You may pay towards care. Caring, (carers).', '', ['carers', 'pay']),
      'You may [pay] towards care. Caring, [(carers).]',
    );
    assert.equal(shown('A needs assessment is free', '', ['needs', 'assessment']), 'A [needs assessment] is free');
  });

  it('shows the part with the most different words, from the start of its sentence', () => {
    const text = `${filler(40)}A rail is here. ${filler(40)}Ask for a grab rail by the bath. ${filler(40)}`;
    assert.match(shown(text, '', ['grab', 'rail']), /^Ask for a \[grab rail\] by the bath\. Word .* …$/);
  });

  it('shows that a sentence is cut', () => {
    assert.match(shown(`${'Word '.repeat(60)}rail ${'word '.repeat(60)}`, '', ['rail']), /^… \[rail\] word .* …$/);
  });

  it('gives the summary of a page that was found by its name alone', () => {
    assert.equal(shown('Nothing of it here.', 'Ask us for a rail.', ['respite']), 'Ask us for a rail.');
    assert.equal(shown('', 'Ask us.', []), 'Ask us.');
  });
});
