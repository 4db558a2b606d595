import { parseDocument, YAMLSeq } from 'yaml';
import { parseContent } from '../content/content.ts';
import type { RawFile } from '../content/disk.ts';
import { standardFingerprint, withFingerprint } from '../told/lockstep.ts';

const SYLLABLES =
  'bar bel bin cot cul dan den dor fal fen gar gil hal hem hol kel kin lam lin lod mar mel mil mon nor pel pen pol ram rin rod sal sel sil sul tam tel tin tor val ven vil wal win wol yar yel zan'.split(
    ' ',
  );

/** An invented name of four syllables, another one for each number. */
function inventedName(number: number): string {
  // Neighbouring numbers must not have neighbouring names, or every name would be a slip of another.
  let left = (number * 2654435761) % SYLLABLES.length ** 4;
  const parts = Array.from({ length: 4 }, () => {
    const part = SYLLABLES[left % SYLLABLES.length]!;
    left = Math.floor(left / SYLLABLES.length);
    return part;
  });
  return parts.join('');
}

/** The name with a slip that the search mends. */
const misspelt = (name: string): string => `${name.slice(0, 6)}${name.slice(5)}`;

const LEAFLET = /^leaflets\/([a-z0-9-]+)\/([a-z0-9-]+)\/(?:standard|easy-read)\.mdx$/;
const HEAD = /^---\n([\s\S]*?)\n---\n/;

/** The front matter of a standard page for a copy that is about a place of its own. */
function renamed(front: string, code: number, name: string): string {
  const yaml = parseDocument(front);
  const place = `in ${name}`;
  yaml.set('title', `${yaml.get('title') as string} ${place}`);
  yaml.set('code', `${(yaml.get('code') as string).split('-')[0]}-${code}`);
  yaml.set('summary', `In ${name}. ${yaml.get('summary') as string}`);
  const aliases = yaml.get('aliases');
  const own = aliases instanceof YAMLSeq ? (aliases.toJSON() as string[]).map((alias) => `${alias} ${place}`) : [];
  yaml.set('aliases', [...own, `help ${misspelt(name)}`]);
  return yaml.toString({ lineWidth: 0 });
}

/** A file of a copy of a leaflet. */
function copied(text: string, isStandard: boolean, code: number, name: string): string {
  const front = HEAD.exec(text)?.[1];
  if (front === undefined) throw new Error('A leaflet to copy has no front matter.');
  return isStandard ? text.replace(HEAD, () => `---\n${renamed(front, code, name)}---\n`) : text;
}

/** The list of topics with these leaflets added, by topic. */
function withLeaflets(text: string, added: Map<string, string[]>): string {
  const yaml = parseDocument(text);
  const topics = yaml.toJSON() as { id: string; leaflets: string[] }[];
  for (const [at, { id, leaflets }] of topics.entries())
    yaml.setIn([at, 'leaflets'], [...leaflets, ...(added.get(id) ?? [])]);
  return yaml.toString({ lineWidth: 0 });
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Says again that the copies' Easy Reads fit their standard pages, whose titles and summaries are others. */
function matched(files: RawFile[], copies: ReadonlySet<string>): RawFile[] {
  const { content } = parseContent(files.filter(({ path }) => !path.endsWith('easy-read.mdx')));
  return files.map((file) => {
    const id = /^leaflets\/(.*)\/easy-read\.mdx$/.exec(file.path)?.[1];
    const print = id !== undefined && copies.has(id) ? standardFingerprint(content, id) : undefined;
    return print === undefined
      ? file
      : { ...file, bytes: encoder.encode(withFingerprint(decoder.decode(file.bytes), print)) };
  });
}

/**
 * The files of a content folder with as many leaflets as asked for: copies of its own, each about an invented place, with
 * a name, aliases and a slip of its own. It has as few problems as the folder itself. With fewer leaflets than there are, all of them.
 */
export function grownContent(files: RawFile[], leaflets: number): RawFile[] {
  const own = Map.groupBy(
    files.filter(({ path }) => LEAFLET.test(path)),
    ({ path }) => path.split('/').slice(1, 3).join('/'),
  );
  const ids = [...own.keys()];
  const made: RawFile[] = [];
  const copies = new Set<string>();
  const added = new Map<string, string[]>();
  const names: string[] = [];
  for (let number = ids.length; number < leaflets; number += 1) {
    const id = ids[number % ids.length]!;
    const [topic = '', slug = ''] = id.split('/');
    const name = inventedName(number);
    const copy = `${slug}-${name}`;
    names.push(name);
    copies.add(`${topic}/${copy}`);
    added.set(topic, [...(added.get(topic) ?? []), copy]);
    for (const { path, bytes } of own.get(id)!) {
      const text = copied(decoder.decode(bytes), path.endsWith('standard.mdx'), 100 + number, name);
      made.push({ path: path.replace(`/${slug}/`, `/${copy}/`), bytes: encoder.encode(text) });
    }
  }
  const kept = files.map((file) => {
    if (file.path === 'topics.yaml')
      return { ...file, bytes: encoder.encode(withLeaflets(decoder.decode(file.bytes), added)) };
    if (file.path === 'words.txt')
      return { ...file, bytes: encoder.encode(`${decoder.decode(file.bytes).trimEnd()}\n${names.join('\n')}\n`) };
    return file;
  });
  return matched(
    [...kept, ...made].sort((a, b) => (a.path < b.path ? -1 : 1)),
    copies,
  );
}
