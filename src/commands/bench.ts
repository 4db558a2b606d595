import { join } from 'node:path';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { WrongUse } from '../setup/wrong-use.ts';
import { runCommand } from '../setup/run-command.ts';

/** The parts, each loaded only when it is asked for: they bring a browser, search libraries and the whole build. */
const parts = {
  pages: () => import('../bench/pages.ts'),
  search: () => import('../bench/search-speed.ts'),
  relevance: () => import('../bench/relevance.ts'),
  writing: () => import('../bench/writing.ts'),
};
const names = Object.keys(parts).join(', ');

const help = `npm run bench -- [pages | search | relevance | writing]: builds the site and measures it.
  pages      seconds to build, weight of pages, first paint on a slow link; this without a word
  search     time and bytes to the first search result on a slow link, beside search libraries
  relevance  how well residents' questions are answered, beside search libraries
  writing    how long whoever writes waits for the check and for pages; builds nothing

Options, after --:
  --json     all figures as JSON
  --built    measure dist as it is, without building
  --help     this text; with a word, more about that part`;

const COMMON = { json: { type: 'boolean' }, built: { type: 'boolean' } } as const;

/** The part that the first word names. Throws for one that it does not know. */
async function partFrom(word: string) {
  if (!Object.hasOwn(parts, word))
    throw new WrongUse(`"${word}" is nothing that the bench measures. It measures: ${names}.`);
  return parts[word as keyof typeof parts]();
}

/** Builds the site without a word. */
async function build() {
  const { buildSite } = await import('../build/build-site.ts');
  return buildSite(projectRoot, { log: () => undefined });
}

/** Prints a line, or rows as a table. */
function print(shown: string | object[]): void {
  if (typeof shown === 'string') console.log(shown);
  else console.table(shown);
}

await runCommand(async () => {
  const args = process.argv.slice(2);
  const word = args[0] !== undefined && !args[0].startsWith('-') ? args.shift() : undefined;
  const part = await partFrom(word ?? 'pages');
  const given = readOptions(
    { help: word === undefined ? help : part.help, options: { ...part.options, ...COMMON } },
    args,
  );
  if (given.help) return console.log(given.help);
  const { json = false, built = false, ...values } = given.values ?? {};

  const site = built || 'needsBuild' in part ? undefined : await build();
  if (site && !json) console.log(`Build: ${site.pages} pages in ${site.seconds.toFixed(1)} s`);
  const context = {
    root: projectRoot,
    dist: join(projectRoot, 'dist'),
    base: process.env['BASE_PATH'],
    log: console.error,
  };
  const { data, shown, troubles = [] } = await part.run(values, context);

  if (json) console.log(JSON.stringify({ ...(site && { build: site }), [part.name]: data }, null, 2));
  else for (const one of shown) print(one);
  for (const trouble of troubles) console.error(`Not measured: ${trouble}`);
  if (word === undefined && !json)
    console.log('More can be measured: npm run bench -- search, -- relevance or -- writing');
  return troubles.length > 0 ? 1 : 0;
});
