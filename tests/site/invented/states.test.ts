import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { compareStates } from '../../../src/build/states/index.ts';
import { projectRoot } from '../../../src/setup/project-root.ts';
import { INVENTED_ENVIRONMENT } from '../../../src/testing/invented-site.ts';
import { invented } from '../../support/site.ts';

let folder: string;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'states-'));
  cpSync(invented.dist, folder, { recursive: true });
});
after(() => rmSync(folder, { recursive: true }));

const compare = () => compareStates(projectRoot, invented.content, folder, INVENTED_ENVIRONMENT.TODAY);

/** Compares with a page altered, and puts it back. Resolves to what is said of it. */
async function altered(path: string, from: string | RegExp, to: string): Promise<string> {
  const file = join(folder, path, 'index.html');
  const html = readFileSync(file, 'utf8');
  const other = html.replace(from, to);
  assert.notEqual(other, html, `${path} has ${from}`);
  writeFileSync(file, other);
  try {
    return await compare().catch((error: Error) => error.message);
  } finally {
    writeFileSync(file, html);
  }
}

test('pages as they were built say what the records say', async () => {
  assert.match(await compare(), /^States: \d+ pages say what the records say\.$/);
});

test('a page that says something else of its check is named', async () => {
  const late = await altered(
    'getting-help/ask-for-help',
    /Not yet checked by [^.]*\./,
    'Checked in May 2027 by Healthwatch.',
  );
  assert.match(late, /^1 page does not say what the records say/);
  assert.match(late, /\/getting-help\/ask-for-help\/: It says ".*Checked in May 2027/);
  const easy = await altered(
    'getting-help/ask-for-help/easy-read',
    'have not checked this page yet',
    'have checked this page',
  );
  assert.match(easy, /\/getting-help\/ask-for-help\/easy-read\/: /);
  assert.match(
    await altered('commitments/1', '</h1>', '</h1><p>The Care Quality Commission approved this page.</p>'),
    /\/commitments\/1\/: It says besides: "The Care Quality Commission approved this page"/,
  );
  assert.match(
    await altered('carers/a-break', '</style>', '.state{display:none}</style>'),
    /\/carers\/a-break\/: .* is hidden, by \.state/,
  );
});

test('a page that is gone is named', async () => {
  const gone = join(folder, 'carers/a-break/index.html');
  const html = readFileSync(gone, 'utf8');
  rmSync(gone);
  await assert.rejects(compare(), /\/carers\/a-break\/: there is no such page\./);
  writeFileSync(gone, html);
});
