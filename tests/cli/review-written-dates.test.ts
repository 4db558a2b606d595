import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, before, it } from 'node:test';
import { RECORD, ReviewRepository } from '../support/review-repository.ts';

let site: ReviewRepository;
before(() => {
  site = ReviewRepository.published();
});
after(() => site.remove());

it('takes a quarter as status prints it', async () => {
  const status = await site.run('status');
  assert.match(status.out, /Q\d 20\d\d\/\d\d/, 'this is how it is printed');
  const plain = await site.run('due --quarter 2026-27-Q4');
  for (const written of ["'Q4 2026/27'", 'Q4 2026/27', "'2026/27 q4'"])
    assert.deepEqual(await site.run(`due --quarter ${written}`).then(({ code, out }) => [code, out]), [0, plain.out]);
  const { code, err } = await site.run('start Q4 2026/27 carers');
  assert.equal(code, 0, err);
  assert.ok(existsSync(site.path(RECORD)));
});

it('takes a day with the day first', async () => {
  const plain = await site.run('status', '2027-02-10');
  for (const today of ['10/02/2027', "'10 February 2027'"]) {
    const { code, out } = await site.run('status', today.replaceAll("'", ''));
    assert.deepEqual([code, out], [0, plain.out], today);
  }
  const { code, err } = await site.run('status', '30/02/2027');
  assert.deepEqual(
    [code, /"30\/02\/2027" is not a day\. Write it as 2027-01-04 or 04\/01\/2027\./.test(err)],
    [2, true],
  );
});
