import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Piece } from '../../src/search/excerpt.ts';
import { answersBetter, shortened } from '../../src/search/ui/marked.ts';
import { addressFor, questionIn } from '../../src/search/ui/question.ts';
import { mentionsTold, resultsTold, suggestionsTold } from '../../src/search/ui/told.ts';

const text = (pieces: Piece[] | undefined) =>
  pieces?.map((piece) => (piece.found ? `[${piece.text}]` : piece.text)).join('');

test('a text is shortened word by word, as long as it says enough of what was looked for', () => {
  const pieces: Piece[] = [
    { text: 'You can ask for ', found: false },
    { text: 'respite', found: true },
    { text: ' care at home. …', found: false },
  ];
  const steps: (string | undefined)[] = [];
  for (let left: Piece[] | undefined = pieces; left; left = shortened(left)) steps.push(text(left));
  assert.deepEqual(steps, [
    'You can ask for [respite] care at home. …',
    'You can ask for [respite] care at …',
    'You can ask for [respite] care …',
  ]);
  assert.equal(shortened([{ text: 'nothing of it is in this text at all', found: false }]), undefined);
  assert.equal(shortened([]), undefined);
});

test('a text answers better that has more different words of those looked for', () => {
  const found = (...words: string[]): Piece[] => words.map((word) => ({ text: word, found: true }));
  assert.equal(answersBetter(found('respite', 'care'), found('respite', 'Respite')), true);
  assert.equal(answersBetter(found('respite'), found('care')), false);
});

test('the address of a question keeps its choices and no others', () => {
  const none = { query: '', topic: '', format: '', audience: '', exact: false, explain: false };
  const full = { query: 'a b', topic: 'carers', format: 'Words', audience: 'me', exact: true, explain: true };
  for (const question of [none, full, { ...none, query: 'respite' }, { ...none, explain: true }])
    assert.deepEqual(questionIn(addressFor(question)), question);
  assert.equal(addressFor(none), '');
  assert.equal(addressFor(full), '?q=a+b&topic=carers&format=Words&for=me&exact=1&explain=1');
  assert.equal(addressFor({ ...none, explain: true }), '?explain=1');
});

test('numbers are told in words that fit them', () => {
  assert.deepEqual([0, 1, 2].map(suggestionsTold), ['No suggestions', '1 suggestion', '2 suggestions']);
  assert.deepEqual(
    [0, 1, 2].map((count) => resultsTold('x', count)),
    ['No results for “x”', '1 result for “x”', '2 results for “x”'],
  );
  assert.deepEqual([0, 1, 2].map(mentionsTold), ['', ', and 1 more page mentions it', ', and 2 more pages mention it']);
});
