import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseContent } from '../content/content.ts';
import { todayFrom } from '../wording/dates.ts';
import { didYouMean } from '../content/nearest.ts';
import { easyReadTemplate, nextCode, standardTemplate, withLeaflet } from '../checks/new-leaflet.ts';
import { projectRoot } from '../setup/project-root.ts';
import { readOptions } from '../setup/read-options.ts';
import { takenCodes } from '../review/withdrawn.ts';
import { WrongUse } from '../setup/wrong-use.ts';
import { runCommand } from '../setup/run-command.ts';
import { readContentFolder } from '../content/disk.ts';

const help = `npm run new -- leaflet <topic>/<leaflet>
Makes a new leaflet with both variants, ready to fill, and lists it under its topic.
Names are lower-case letters, digits and hyphens: npm run new -- leaflet carers/dementia`;

await runCommand(async () => {
  const given = readOptions({ help, options: {}, words: true });
  if (given.help) return console.log(given.help);
  const [kind, name = ''] = given.words ?? [];
  const [, topic, leaflet] = /^([a-z0-9-]+)\/([a-z0-9]+(?:-[a-z0-9]+)*)$/.exec(name) ?? [];
  if (kind !== 'leaflet' || !topic || !leaflet) throw new WrongUse(`Say which leaflet to make.\n${help}`);

  const folder = process.env['CONTENT_DIR'] ?? 'content';
  const content = join(projectRoot, folder);
  const { content: known } = parseContent(await readContentFolder(content), folder);
  const topics = known.topics.map(({ id }) => id);
  if (!topics.includes(topic))
    throw new WrongUse(`There is no topic called "${topic}". ${didYouMean(topic, topics, `${folder}/topics.yaml`)}`);
  const place = join(content, 'leaflets', topic, leaflet);
  if (existsSync(place))
    throw new Error(`${folder}/leaflets/${topic}/${leaflet} is there already. Choose another name, or edit that one.`);

  const site = known.site?.data;
  if (!site) throw new Error(`${folder}/site.yaml is missing or has mistakes. Run npm run check, and mend it first.`);
  const service = site.mainService;
  const owner = site.owners[0]?.id ?? '';
  const code = nextCode(site.codePrefix, takenCodes(known));
  const edition = todayFrom(process.env, new Date()).slice(0, 7);
  const topicsFile = join(content, 'topics.yaml');
  const list = withLeaflet(await readFile(topicsFile, 'utf8'), topic, leaflet);
  await mkdir(place, { recursive: true });
  await writeFile(join(place, 'standard.mdx'), standardTemplate({ code, edition, owner, service }));
  await writeFile(join(place, 'easy-read.mdx'), easyReadTemplate({ service }));
  await writeFile(topicsFile, list);
  console.log(`Made ${folder}/leaflets/${topic}/${leaflet} as ${code}, with standard.mdx and easy-read.mdx.
Write the words in capitals, then run npm run check until it has nothing to mend.`);
});
