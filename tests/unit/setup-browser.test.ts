import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { ensureBrowser, reasonOf } from '../../src/setup/browser.ts';
import type { Download } from '../../src/setup/browser.ts';
import { findBrowser } from '../../src/setup/browser-candidates.ts';
import { projectRoot } from '../../src/setup/project-root.ts';

const only =
  (...files: string[]) =>
  (path: string) =>
    files.includes(path);

describe('findBrowser', () => {
  it('takes what BROWSER_PATH names, and nothing else', () => {
    assert.deepEqual(findBrowser({ BROWSER_PATH: '/opt/c' }, 'linux', only('/opt/c', '/usr/bin/chromium')), {
      paths: ['/opt/c'],
    });
  });

  it('says so when BROWSER_PATH names no file', () => {
    assert.deepEqual(findBrowser({ BROWSER_PATH: '/opt/c' }, 'linux', only('/usr/bin/chromium')), {
      error:
        'BROWSER_PATH is /opt/c, and there is no such file. Set it to a Chromium, Chrome or Edge program, or unset it.',
    });
  });

  it('looks along the path, Chromium first, and names each place once', () => {
    const exists = only('/usr/bin/google-chrome', '/home/me/bin/chromium', '/usr/bin/chromium');
    assert.deepEqual(findBrowser({ PATH: '/home/me/bin:/usr/bin' }, 'linux', exists), {
      paths: ['/home/me/bin/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'],
    });
  });

  it('knows the usual places without a path', () => {
    assert.deepEqual(findBrowser({}, 'linux', only('/snap/bin/chromium')), { paths: ['/snap/bin/chromium'] });
    const mac = '/Users/me/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
    assert.deepEqual(findBrowser({ HOME: '/Users/me' }, 'darwin', only(mac)), { paths: [mac] });
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    assert.deepEqual(findBrowser({ 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' }, 'win32', only(edge)), {
      paths: [edge],
    });
  });

  it('tries what was downloaded before last, if it is there', () => {
    const exists = only('/cache/chrome', '/usr/bin/chromium');
    assert.deepEqual(findBrowser({}, 'linux', exists, ['/cache/chrome', '/elsewhere/chrome']), {
      paths: ['/usr/bin/chromium', '/cache/chrome'],
    });
    assert.deepEqual(findBrowser({}, 'linux', only(), ['/cache/chrome']), { paths: [] });
  });
});

describe('ensureBrowser', () => {
  const browser = { path: '/cache/chrome', version: '1', sandbox: true };

  /** Its answer and its log, where each look for a browser finds the next of `found`. */
  async function ensure(found: (undefined | typeof browser)[], downloads: Download[]) {
    const lines: string[] = [];
    const answers = [...found];
    const answer = await ensureBrowser({
      log: (line) => lines.push(line),
      find: async () => answers.shift(),
      downloads,
    }).catch((error: Error) => error.message);
    return { answer, lines };
  }
  const from = (name: string, reason?: string): Download => ({
    from: name,
    get: async () => {
      if (reason) throw new Error(reason);
    },
  });

  it('downloads nothing where a browser works', async () => {
    const refused = from('anywhere', 'it was asked for');
    assert.deepEqual(await ensure([browser], [refused]), { answer: browser, lines: [] });
  });

  it('goes on to the next place where one fails, or brings a browser that does not start', async () => {
    const downloads = [from('A', 'no network'), from('B'), from('C'), from('D')];
    const { answer, lines } = await ensure([undefined, undefined, browser], downloads);
    assert.equal(answer, browser);
    assert.deepEqual(lines, [
      'There is no browser that works, so downloading Chromium from A. It takes about a minute.',
      'That failed: no network',
      'There is no browser that works, so downloading Chromium from B. It takes about a minute.',
      'There is no browser that works, so downloading Chromium from C. It takes about a minute.',
    ]);
  });

  it('says what to install where every place fails', async () => {
    const { answer } = await ensure([undefined], [from('A', 'no network')]);
    assert.match(String(answer), /^No browser .* Install Chromium, .* or set BROWSER_PATH/s);
  });
});

describe('why a browser does not start', () => {
  it('is the library that it misses', () => {
    const message = `browserType.launch: Target page, context or browser has been closed
Browser logs:
[pid=7][err] /cache/chrome: error while loading shared libraries: libnss3.so: cannot open shared object file`;
    assert.match(reasonOf(new Error(message)), /libnss3\.so/);
  });

  it('is the first line of the error otherwise', () => assert.equal(reasonOf(new Error('\nNo.\nMore')), 'No.'));
});

if (process.platform === 'linux') {
  describe('the Chromium from the npm registry', () => {
    it('is started with its own libraries and fonts, from any folder', () => {
      const folder = mkdtempSync(join(tmpdir(), 'a browser '));
      const source = join(projectRoot, 'src', 'setup', 'browser');
      try {
        for (const file of ['chromium.sh', 'fonts.conf']) cpSync(join(source, file), join(folder, file));
        const unpacked = join(folder, 'node_modules', '.unpacked');
        mkdirSync(unpacked, { recursive: true });
        const program = '#!/bin/sh\necho "$LD_LIBRARY_PATH|$FONTCONFIG_FILE|$*"\n';
        writeFileSync(join(unpacked, 'chromium'), program, { mode: 0o755 });
        const { stdout } = spawnSync(join(folder, 'chromium.sh'), ['--headless', 'two words'], { encoding: 'utf8' });
        const expected = [join(unpacked, 'al2023', 'lib'), join(folder, 'fonts.conf'), '--headless two words'];
        assert.equal(stdout, `${expected.join('|')}\n`);
      } finally {
        rmSync(folder, { recursive: true });
      }
    });
  });
}
