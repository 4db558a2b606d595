import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { gradeOf } from '../../src/checks/readability/grade.ts';
import { sentencesOf, wordsIn } from '../../src/checks/readability/sentences.ts';
import { checkWords, easyCheckWords } from '../../src/review/check-words.ts';
import { claimFinder } from '../../src/review/claims.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

const checkers = { reviewGroup: 'Exampleton Residents Group', independentReviewer: 'Healthwatch' };
const { steps, limits } = checkWords({ ...checkers, council: 'the Council' });
const plain = [...steps, ...limits].flatMap((words) => sentencesOf(words).map((sentence) => sentence.words));
const rows = easyCheckWords(checkers).flatMap((section) => section.rows);
const easy = rows.flatMap(({ sentences }) => sentences);

describe('what a check means', () => {
  it('is told without saying that one has taken place', () => {
    const claimsIn = claimFinder(checkers);
    assert.deepEqual(
      [...plain, ...easy, [...steps, ...limits].join(' ')].flatMap((words) => claimsIn(words)),
      [],
    );
  });

  it('names those who answer for it', () => {
    assert.ok(limits.includes('The Council and the Exampleton Residents Group answer for that.'));
    assert.ok(easy.includes('The Exampleton Residents Group signs its name.'));
  });

  it('is told in plain words', () => {
    assert.ok(gradeOf(plain)! <= 7, String(gradeOf(plain)));
    assert.deepEqual(
      plain.filter((sentence) => wordsIn(sentence).length > 20),
      [],
    );
  });

  it('is told in Easy Read, each row with a picture that there is', () => {
    const manifest = JSON.parse(readFileSync(join(projectRoot, 'src/pictures/manifest.json'), 'utf8')) as {
      idea: string;
    }[];
    const known = new Set(manifest.map(({ idea }) => idea));
    assert.deepEqual(
      rows.filter(({ picture }) => !known.has(picture)),
      [],
    );
    assert.deepEqual(
      easy.filter((sentence) => sentencesOf(sentence).length !== 1 || wordsIn(sentence).length > 15),
      [],
    );
    assert.ok(gradeOf(easy)! <= 4, String(gradeOf(easy)));
  });
});
