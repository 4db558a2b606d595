import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readContent } from '../content/read-content.ts';
import { isMatched, standardFingerprint, standardOf, withFingerprint } from '../told/lockstep.ts';
import { didYouMean } from '../content/nearest.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { WrongUse } from '../setup/wrong-use.ts';
import { runCommand } from '../setup/run-command.ts';
import { refuseErrors } from './review/read-valid.ts';
import { writeWhole } from './whole-file.ts';
import { counted } from '../wording/count.ts';

const help = `npm run match -- carers/emergencies commitments/1 …
Says that these Easy Read pages are right for what their standard pages tell now: it writes the fingerprint
of the standard text into their front matter. Read both pages first.

Options, after --:
  --all   every Easy Read page
  --help  this text`;

await runCommand(async () => {
  const given = readOptions({ help, options: { all: { type: 'boolean' } }, words: true });
  if (given.help) return console.log(given.help);
  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const { content, problems } = await readContent(projectRoot, folder);
  // A page tells what stands in records too: where one can't be read, nobody knows what it tells.
  refuseErrors(problems);

  const known = new Map(content.easyReads.map((page) => [page.id, page]));
  const names = given.values?.all ? [...known.keys()] : [...new Set(given.words)];
  if (names.length === 0) throw new WrongUse('Name the pages, such as carers/emergencies, or write --all.');
  const pages = names.map((name) => {
    const page = known.get(name);
    if (!page) throw new WrongUse(`There is no Easy Read page "${name}". ${didYouMean(name, known.keys(), folder)}`);
    return page;
  });

  let written = 0;
  for (const page of pages) {
    const print = standardFingerprint(content, page.id);
    const standard = standardOf(content, page.id);
    if (isMatched(content, page) || print === undefined || !standard) {
      if (!given.values?.all)
        console.log(print === undefined ? `${page.id} has no standard page.` : `${page.id} was matched already.`);
      continue;
    }
    const file = join(projectRoot, page.file);
    await writeWhole(file, withFingerprint(await readFile(file, 'utf8'), print));
    console.log(`${standard.file} has changed since ${page.data.matches}. ${page.file} now matches ${print}.`);
    written += 1;
  }
  console.log(`${counted(written, 'page')} matched.`);
});
