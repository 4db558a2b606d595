import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { projectRoot } from '../../src/setup/project-root.ts';
import { ReviewRepository } from './review-repository.ts';

/** Folders that are made anew or linked, and never belong to a clone. */
const LEFT_OUT = /^(?:\.git|\.astro|dist|node_modules|content|review-packs|src\/setup\/[^/]+\/node_modules)$/;

/** The packages of the project. */
const packages = join(projectRoot, 'node_modules');

/** What is beside the packages and belongs to one project. */
const CACHES = ['.astro', '.cache', '.vite'];

/** What a clone may start with, as it takes seconds to make and says by its name what it is made of. */
const KEPT = ['.cache/dictionary', '.cache/search-learned'];

/** What this process has from its own test run, which must not reach a command of the clone. */
const OWN = ['NODE_TEST_CONTEXT', 'TEST_SITE', 'TEST_INVENTED_SITE', 'CONTENT_DIR', 'SITE_URL', 'BASE_PATH', 'TODAY'];

/** The words of a command line; those in quotes are one. */
const wordsIn = (line: string) => [...line.matchAll(/"([^"]*)"|\S+/g)].map(([whole, quoted]) => quoted ?? whole);

/**
 * A clone of the whole project in a folder and a git repository of its own, with another content folder. Packages are
 * linked, so nothing is installed.
 */
export class ProjectClone extends ReviewRepository {
  /** The day of the commands, as `YYYY-MM-DD`; the clock's when left out. */
  today: string | undefined;

  constructor(writeContent: (folder: string) => void) {
    super(mkdtempSync(join(tmpdir(), 'a clone ')));
    cpSync(projectRoot, this.root, {
      recursive: true,
      filter: (path) => !LEFT_OUT.test(relative(projectRoot, path).replaceAll('\\', '/')),
    });
    writeContent(join(this.root, 'content'));
    this.publish();
    // Linked one by one: the folder itself has caches, which two builds at once must not share.
    const own = join(this.root, 'node_modules');
    mkdirSync(own);
    for (const entry of readdirSync(packages, { withFileTypes: true })) {
      const [from, to] = [join(packages, entry.name), join(own, entry.name)];
      if (entry.isFile()) cpSync(from, to);
      else if (!CACHES.includes(entry.name)) symlinkSync(from, to, 'junction');
    }
    for (const kept of KEPT.filter((name) => existsSync(join(packages, name))))
      cpSync(join(packages, kept), join(own, kept), { recursive: true });
  }

  /** Runs a Node program in the clone. Throws with all that it said when it does not end well. */
  private node(args: string[], what: string): string {
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !OWN.includes(name)));
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...env, ...(this.today && { TODAY: this.today }) },
    });
    if (status !== 0) throw new Error(`${what} ended with ${status}:\n${stdout}${stderr}`);
    return stdout;
  }

  /** Runs a command as somebody types it: `npm run new -- leaflet carers/dementia`. */
  npm(line: string): string {
    const [npm, run, script = '', ...args] = wordsIn(line);
    const { scripts } = JSON.parse(readFileSync(join(this.root, 'package.json'), 'utf8')) as {
      scripts: Record<string, string>;
    };
    const [node, ...command] = (scripts[script] ?? '').split(' ');
    if (npm !== 'npm' || run !== 'run' || node !== 'node') throw new Error(`${line} is no command of this project.`);
    return this.node([...command, ...args.filter((word, index) => index > 0 || word !== '--')], line);
  }

  /** Runs the tests that hold for any content on the clone's dist: in one process, so that pages are read once. */
  siteTests(): void {
    const files = globSync('tests/site/*.test.ts', { cwd: this.root });
    if (files.length === 0) throw new Error('There are no tests for any content.');
    const imports = files.map((file) => `import ${JSON.stringify(`./${file.replaceAll('\\', '/')}`)};`).join('\n');
    this.node(['--disable-warning=ExperimentalWarning', '--input-type=module', '--eval', imports], 'The site tests');
  }

  /** All that a change goes through before it is merged. Throws with the first thing that is not green. */
  hold(): void {
    this.npm('npm run check');
    this.npm('npm run review -- check');
  }

  /** All that happens to what was merged. Throws with the first thing that is not green. */
  publishSite(): void {
    this.npm('npm run build');
    this.siteTests();
  }
}
