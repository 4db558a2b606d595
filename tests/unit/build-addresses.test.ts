import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, it } from 'node:test';
import type { AstroConfig } from 'astro';
import { addressFaults } from '../../src/build/addresses/index.ts';
import { publicFaults } from '../../src/build/addresses/public-files.ts';
import { routeFaults } from '../../src/build/addresses/routes.ts';
import { plainAddress, sharedAddresses } from '../../src/build/addresses/same-address.ts';
import { settingFaults } from '../../src/build/addresses/settings.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { contentWith } from './review-fixture.ts';

const content = contentWith();

describe('files of public/', () => {
  it('are icons, .well-known and verification', () => {
    const right = [
      'favicon.svg',
      'favicon.ico',
      'apple-touch-icon-180x180.png',
      '.well-known/security.txt',
      '.well-known/acme-challenge/x1-_y',
      'BingSiteAuth.xml',
      'site-verification.txt',
      'CNAME',
      '.nojekyll',
    ];
    assert.deepEqual(publicFaults(right.map((path) => ({ path }))), []);
  });

  it('are nothing that shadows a page or leads away from it', () => {
    const wrong = [
      'carers/a-break/index.html',
      'carers/a-break/easy-read/index.htm',
      'Carers/A-Break/index.html',
      'carers/%61-break/index.html',
      'carers/a-break',
      'commitments/1/index.xhtml',
      'data/reviews.json',
      '_astro/page.css',
      'pagefind/pagefind.js',
      'robots.txt',
      '404.html',
      'notice.html',
      '.well-known/notice.html',
      '_redirects',
      '_headers',
      '.htaccess',
      'carers/.htaccess',
      'vercel.json',
      'netlify.toml',
      'staticwebapp.config.json',
      'web.config',
      '_worker.js',
      'sw.js',
      'service-worker.js',
      'my-sw.mjs',
      'help.pdf',
      'favicon.svg.html',
    ];
    const faults = publicFaults(wrong.map((path) => ({ path })));
    assert.deepEqual(
      faults.map(({ file }) => file),
      wrong.map((path) => `public/${path}`),
    );
    for (const { hint } of faults) assert.match(hint, /^Take it away\./);
    assert.equal(publicFaults([{ path: 'favicon.svg', link: true }]).length, 1);
  });
});

describe('routes', () => {
  const faults = (...files: string[]) => routeFaults(files, content).map(({ file, message }) => `${file}: ${message}`);

  it('stand in the place of nothing that is made of the content', () => {
    const made = (address: string) => `This route stands in the place of ${address}, which is made of the content.`;
    for (const [file, address] of [
      ['carers/a-break.astro', '/carers/a-break/'],
      ['carers/a-break/index.astro', '/carers/a-break/'],
      ['carers/a-break/index.html', '/carers/a-break/'],
      ['Carers/A-Break.md', '/carers/a-break/'],
      ['carers/%61-break.astro', '/carers/a-break/'],
      ['carers/a-break.html.ts', '/carers/a-break/'],
      ['carers/a-break/easy-read.astro', '/carers/a-break/easy-read/'],
      ['commitments/1.mdx', '/commitments/1/'],
      ['about.astro', '/about/'],
      ['data/facts.json.ts', '/data/facts.json'],
      ['A-Z.astro', '/a-z/'],
    ] as const)
      assert.deepEqual(faults(file), [`src/pages/${file}: ${made(address)}`]);
    assert.deepEqual(faults('_astro-other/x.astro', 'pagefind/x.js.ts'), [
      'src/pages/pagefind/x.js.ts: /pagefind/x.js is in a folder that the build itself fills.',
    ]);
  });

  it('have addresses of their own', () => {
    assert.deepEqual(faults('help.astro', 'help/index.md'), [
      'src/pages/help/index.md: src/pages/help.astro has the same address, /help/.',
    ]);
  });

  it('of this project are right, with an icon in public/', () => {
    assert.deepEqual(addressFaults(projectRoot, content), []);
  });
});

it('reads addresses as hosts do', () => {
  const same = [
    'carers/a-break/index.html',
    'Carers/a-break.html',
    'carers/%61-break/',
    'carers/%2561-break',
    '/carers//a-break/',
  ];
  assert.deepEqual([...new Set(same.map(plainAddress))], ['/carers/a-break']);
  assert.notEqual(plainAddress('carers/a-break/easy-read/index.html'), plainAddress('carers/a-break/index.html'));
  assert.deepEqual(sharedAddresses(['a/index.html', 'A.html', 'b/index.html', 'c.txt', 'C.txt']), [
    ['a/index.html', 'A.html'],
  ]);
});

it('refuses settings that lead away from pages', () => {
  const plain = {
    redirects: {},
    output: 'static',
    publicDir: new URL('file:///project/public/'),
    srcDir: new URL('file:///project/src/'),
  } as unknown as AstroConfig;
  assert.deepEqual(settingFaults(plain), []);
  const changed = {
    redirects: { '/carers/a-break': '/' },
    routeRules: { '/carers/*': {} },
    output: 'server',
    publicDir: new URL('file:///project/other/'),
    srcDir: new URL('file:///project/other/'),
    adapter: { name: 'x' },
    i18n: {},
  };
  for (const [name, value] of Object.entries(changed))
    assert.deepEqual(
      settingFaults({ ...plain, [name]: value }).map((line) => line.split('"')[1]),
      [name],
    );
});

it('looks into the folders of a project', () => {
  const root = mkdtempSync(join(tmpdir(), 'addresses-'));
  try {
    const write = (path: string) => {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), '');
    };
    for (const path of [
      'public/carers/a-break/index.html',
      'public/_redirects',
      'src/middleware.ts',
      'src/pages/about.astro',
    ])
      write(path);
    symlinkSync(join(root, 'src'), join(root, 'public/favicon.svg'));
    assert.deepEqual(
      addressFaults(root, content)
        .map(({ file }) => file)
        .sort(),
      [
        'public/_redirects',
        'public/carers/a-break/index.html',
        'public/favicon.svg',
        'src/middleware.ts',
        'src/pages/about.astro',
      ],
    );
  } finally {
    rmSync(root, { recursive: true });
  }
});
