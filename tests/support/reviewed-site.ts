import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { astroCli, astroEnvironment } from '../../src/build/astro.ts';
import { parseContent } from '../../src/content/content.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { runChild } from '../../src/setup/run-child.ts';
import { projectRoot } from '../../src/setup/project-root.ts';
import { readContentFolder } from '../../src/content/disk.ts';

const fixtures = join(projectRoot, 'tests', 'fixtures');
const BREAK = 'leaflets/carers/a-break/standard.mdx';
const CARER = 'leaflets/carers/are-you-a-carer/standard.mdx';

/** What the urgent change of the fixture added to the text that was approved. */
const ADDED = ', and give one to a neighbour';

const REVIEWED = (note: string) => `changes:
  - date: 2027-03-16
    kind: reviewed
    note: ${note}
    review: 2026-27-Q4-carers
`;
const URGENT = `  - date: 2027-05-04
    kind: urgent
    note: Said to give a copy of the plan to a neighbour, after a carer fell ill.
`;

/** The fingerprint of every text of a content folder: `carers/a-break standard`. */
async function fingerprints(folder: string): Promise<Map<string, string>> {
  const { content } = parseContent(await readContentFolder(folder));
  return new Map(reviewedTexts(content).map((text) => [`${text.leaflet} ${text.variant}`, text.fingerprint]));
}

/**
 * The small invented council with a closed review, decisions of all three kinds, a text changed since, and a review
 * still to come, written into a folder.
 */
export async function writeReviewedContent(folder: string): Promise<void> {
  cpSync(join(fixtures, 'site', 'content'), folder, { recursive: true });
  rmSync(join(folder, 'reviews'), { recursive: true, force: true });
  const edit = (file: string, change: (text: string) => string) => {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    const changed = change(text);
    if (changed === text) throw new Error(`${file} is not as this fixture expects it.`);
    writeFileSync(path, changed);
  };
  edit(CARER, (text) => text.replace(ADDED, ''));
  const before = (await fingerprints(folder)).get('carers/are-you-a-carer standard') ?? '';
  edit(CARER, (text) =>
    text
      .replace('Keep a copy by the door', `$&${ADDED}`)
      .replace('\n---\n', `\n${REVIEWED('Added the course on lifting safely.')}${URGENT}---\n`),
  );
  edit(BREAK, (text) => text.replace('\n---\n', `\n${REVIEWED("Said that we don't charge for an assessment.")}---\n`));
  const prints = (await fingerprints(folder)).set('carers/are-you-a-carer before', before);
  mkdirSync(join(folder, 'reviews'));
  for (const name of readdirSync(join(fixtures, 'reviewed', 'reviews'))) {
    const record = readFileSync(join(fixtures, 'reviewed', 'reviews', name), 'utf8').replace(
      /\{\{(.+?)\}\}(?=")/g,
      (_, text: string) => {
        const print = prints.get(text);
        if (!print) throw new Error(`${name} names a text that is not there: ${text}`);
        return print;
      },
    );
    writeFileSync(join(folder, 'reviews', name), record);
  }
}

/**
 * Builds that council's site for a day, in a project of its own, so that no other build is touched.
 * Resolves to the folder of the pages; `end` removes all of it.
 */
export async function buildReviewedSite(today: string): Promise<{ dist: string; content: string; end: () => void }> {
  const root = mkdtempSync(join(tmpdir(), 'reviewed-site-'));
  const end = () => rmSync(root, { recursive: true, force: true });
  const setup = join(projectRoot, 'src', 'setup');
  cpSync(join(projectRoot, 'src'), join(root, 'src'), { recursive: true, filter: (path) => !path.startsWith(setup) });
  cpSync(join(projectRoot, 'public'), join(root, 'public'), { recursive: true });
  for (const file of ['package.json', 'tsconfig.json']) cpSync(join(projectRoot, file), join(root, file));
  cpSync(join(projectRoot, 'astro.config.mjs'), join(root, 'project.config.mjs'));
  // Astro keeps what it has read in a cache of its own; the project's must not be mixed up with this.
  writeFileSync(
    join(root, 'astro.config.mjs'),
    "import config from './project.config.mjs';\nexport default { ...config, cacheDir: './.cache' };\n",
  );
  symlinkSync(join(projectRoot, 'node_modules'), join(root, 'node_modules'), 'junction');
  const content = join(root, 'content');
  await writeReviewedContent(content);
  const { code, output } = await runChild(process.execPath, [astroCli(projectRoot), 'build', '--root', root], {
    cwd: root,
    env: {
      ...astroEnvironment,
      TODAY: today,
      CONTENT_DIR: 'content',
      SITE_URL: 'https://care.exampleton.example',
      BASE_PATH: '/',
    },
  });
  if (code !== 0 || output.includes('[ERROR]')) {
    end();
    throw new Error(`The reviewed site could not be built:\n${output.split('\n').slice(-30).join('\n')}`);
  }
  return { dist: join(root, 'dist'), content, end };
}
