import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { projectRoot } from '../../src/setup/project-root.ts';
import { copyProject } from '../support/project-copy.ts';
import type { ProjectCopy } from '../support/project-copy.ts';

const A_BREAK = 'leaflets/carers/a-break/standard.mdx';

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

describe('npm run dev', () => {
  let project: ProjectCopy;
  let server: ChildProcess;
  let said = '';
  let address: string;
  const path = (name: string) => join(project.root, 'content', name);
  const edit = (name: string, from: string, to: string) => {
    const text = readFileSync(path(name), 'utf8');
    assert.ok(text.includes(from), `${name} has ${from}`);
    writeFileSync(path(name), text.replace(from, to));
  };

  /** Asks until the answer is as it should be, for as long as the server runs. */
  async function until<T>(ask: () => Promise<T> | T, isRight: (answer: T) => boolean): Promise<T> {
    for (;;) {
      assert.equal(server.exitCode, null, `the server has ended: ${said}`);
      const answer = await ask();
      if (isRight(answer)) return answer;
      await nextTurn();
    }
  }
  const page = (name: string) => async () => (await fetch(`${address}${name}`)).text();
  const shows = (name: string, words: string | RegExp) =>
    until(page(name), (html) => (typeof words === 'string' ? html.includes(words) : words.test(html)));
  const says = (words: RegExp) => until(page('carers/a-break/'), () => words.test(said));

  before(async () => {
    project = copyProject();
    cpSync(join(projectRoot, 'tests/fixtures/site/content'), join(project.root, 'content'), { recursive: true });
    const port = await freePort();
    server = spawn(process.execPath, [join(project.root, 'src/commands/dev.ts'), '--port', String(port)], {
      cwd: project.root,
      env: { ...process.env, TODAY: '2027-03-27', CONTENT_DIR: 'content' },
    });
    for (const stream of [server.stdout!, server.stderr!]) {
      stream.setEncoding('utf8');
      stream.on('data', (text: string) => (said += text));
    }
    const ready = once(server.stdout!, 'data');
    await Promise.race([ready, once(server, 'exit')]);
    address = /http:\S+/.exec(said)?.[0] ?? assert.fail(`it says no address: ${said}`);
  });
  after(async () => {
    if (server.exitCode === null) {
      server.kill();
      await once(server, 'exit');
    }
    project.end();
  });

  it('shows a page, without the policy that would keep it from following the content', async () => {
    const html = await shows('carers/a-break/', 'a real holiday');
    assert.doesNotMatch(html, /Content-Security-Policy/);
    assert.match(html, /\/@vite\/client/);
    assert.doesNotMatch(html, /to mend/);
  });

  it('shows what was saved: the text, the front matter, and a list that pages use', async () => {
    edit(A_BREAK, 'a real holiday', 'a long holiday');
    await shows('carers/a-break/', 'a long holiday');
    edit(A_BREAK, 'title: ', 'title: Now ');
    await shows('carers/', /Now [^<]*<\/a>/);
    edit('site.yaml', 'name: ', 'name: New ');
    await shows('carers/a-break/', '<title>Now ');
    await shows('', /<title>New /);
  });

  it('names a mistake above the page and in the terminal, and forgets it when it is mended', async () => {
    edit(A_BREAK, 'a long holiday', 'a lnog holiday');
    const html = await shows('carers/a-break/', 'One problem to mend');
    assert.match(html, /content\/leaflets\/carers\/a-break\/standard\.mdx:\d+:\d+<\/code>: [^<]*lnog/);
    assert.match(html, /a lnog holiday/);
    await says(/content\/leaflets\/carers\/a-break\/standard\.mdx:\d+:\d+: .*lnog.*\n {4}\S/);
    edit(A_BREAK, 'a lnog holiday', 'a long holiday');
    await until(page('carers/a-break/'), (text) => !text.includes('to mend'));
    await says(/Content: 0 problems to mend\./);
  });

  it('names the mistakes where a page can’t be shown for them, and shows the others', async () => {
    edit('facts.yaml', 'id: satisfied-carers', 'id: satisfied-carer');
    await shows('carers/a-break/', 'There is no fact called');
    assert.match(await page('')(), /<main/);
    edit('facts.yaml', 'id: satisfied-carer\n', 'id: satisfied-carers\n');
    await shows('carers/a-break/', 'a long holiday');
  });

  it('never runs code of a text, in its body or in its front matter', async () => {
    const trace = join(project.root, 'ran');
    const saved = readFileSync(path(A_BREAK), 'utf8');
    for (const code of [
      `import fs from 'node:fs';\n\n{fs.writeFileSync(${JSON.stringify(trace)}, '')}`,
      `<Term id={await import('node:fs').then((fs) => fs.writeFileSync(${JSON.stringify(trace)}, ''))} />`,
    ]) {
      writeFileSync(path(A_BREAK), `${saved}\n\n${code}\n`);
      await shows('carers/a-break/', /a-break\/standard\.mdx:\d+:\d+<\/code>: .*not allowed/);
      assert.equal(existsSync(trace), false);
      writeFileSync(path(A_BREAK), saved);
      await until(page('carers/a-break/'), (text) => text.includes('a long holiday') && !text.includes('to mend'));
    }
  });

  it('goes on where the site itself can’t be read', async () => {
    const saved = readFileSync(path('site.yaml'), 'utf8');
    writeFileSync(path('site.yaml'), 'name: [');
    await shows('carers/a-break/', /content\/site\.yaml:1:\d+/);
    writeFileSync(path('site.yaml'), saved);
    await until(page('carers/a-break/'), (text) => !text.includes('to mend'));
  });

  it('has shown no stack trace', () => {
    assert.doesNotMatch(said, /^\s+at |Stack trace/m);
    assert.doesNotMatch(said, /node_modules/);
  });
});
