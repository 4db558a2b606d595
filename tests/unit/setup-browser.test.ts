import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findBrowser } from '../../src/setup/browser-candidates.ts';
import { installMethods } from '../../src/setup/browser-install.ts';
import type { Computer } from '../../src/setup/browser-install.ts';

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

  it("tries Playwright's download last, if it is there", () => {
    const exists = only('/cache/chrome', '/usr/bin/chromium');
    assert.deepEqual(findBrowser({}, 'linux', exists, '/cache/chrome'), {
      paths: ['/usr/bin/chromium', '/cache/chrome'],
    });
    assert.deepEqual(findBrowser({}, 'linux', only(), '/cache/chrome'), { paths: [] });
  });
});

describe('installMethods', () => {
  const computer: Computer = { platform: 'linux', osRelease: '', isRoot: false, hasSudo: false };
  const programs = (changes: Partial<Computer>) =>
    installMethods({ ...computer, ...changes }).map(({ commands }) =>
      commands.map((command) => command.join(' ')).join(' && '),
    );
  const download = 'playwright install chromium';
  const withLibraries = 'playwright install --with-deps chromium';

  it("uses Debian's package as root, then downloads", () => {
    const apt = 'env DEBIAN_FRONTEND=noninteractive apt-get';
    assert.deepEqual(programs({ osRelease: 'PRETTY_NAME="Debian"\nID=debian\n', isRoot: true }), [
      `${apt} update && ${apt} install -y --no-install-recommends chromium`,
      withLibraries,
      download,
    ]);
  });

  it('uses sudo on a relative of Debian', () => {
    const apt = 'sudo -n env DEBIAN_FRONTEND=noninteractive apt-get';
    assert.equal(
      programs({ osRelease: 'ID=linuxmint\nID_LIKE="ubuntu debian"', hasSudo: true })[0],
      `${apt} update && ${apt} install -y --no-install-recommends chromium`,
    );
  });

  it("leaves Ubuntu's package, a snap, alone", () => {
    assert.deepEqual(programs({ osRelease: 'ID=ubuntu\nID_LIKE=debian', isRoot: true }), [withLibraries, download]);
  });

  it('only downloads where it may not install packages, or on another system', () => {
    assert.deepEqual(programs({ osRelease: 'ID=debian' }), [download]);
    assert.deepEqual(programs({ osRelease: 'ID=fedora', isRoot: true }), [download]);
    assert.deepEqual(programs({ platform: 'darwin', hasSudo: true }), [download]);
    assert.deepEqual(programs({ platform: 'win32' }), [download]);
  });
});
