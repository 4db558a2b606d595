import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** A file as Pagefind gives it: its path in the folder of the index, and its bytes. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

/** What Pagefind's own files start with, once unpacked. CBOR follows. */
const SIGNATURE = Buffer.from('pagefind_dcd');

const FILTER = /^filter\/([a-z-]+_[0-9a-f]+)\.pf_filter$/;
const META = /^pagefind\.([a-z-]+_[0-9a-f]+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';

/** The place of the list of filters in the index's meta data: after the version, the pages and the chunks of words. */
const FILTERS_IN_META = 3;

/** The head of a CBOR item: its major type, its number (a value, length or count), and where what it holds starts. */
function headAt(bytes: Buffer, at: number): { major: number; number: number; next: number } {
  const first = bytes[at] ?? 0;
  const low = first & 31;
  const size = low < 24 ? 0 : 2 ** (low - 24);
  if (size > 4) throw new Error('Pagefind has written its index in a form that is not known here.');
  return {
    major: first >> 5,
    number: size === 0 ? low : bytes.readUIntBE(at + 1, size),
    next: at + 1 + size,
  };
}

/** Where a CBOR item ends. */
function endOf(bytes: Buffer, at: number): number {
  const { major, number, next } = headAt(bytes, at);
  if (major === 2 || major === 3) return next + number;
  if (major !== 4) return next;
  let end = next;
  for (let item = 0; item < number; item += 1) end = endOf(bytes, end);
  return end;
}

/** Where each item of a CBOR list starts, and where the last one ends. */
function edgesOf(bytes: Buffer, at: number): number[] {
  const { major, number, next } = headAt(bytes, at);
  if (major !== 4) throw new Error('Pagefind has written its index in a form that is not known here.');
  const edges = [next];
  for (let item = 0; item < number; item += 1) edges.push(endOf(bytes, edges.at(-1)!));
  return edges;
}

/** The bytes with the items of the list at a place in order. */
function withSortedList(bytes: Buffer, at: number): Buffer {
  const edges = edgesOf(bytes, at);
  const items = edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
  return Buffer.concat([
    bytes.subarray(0, edges[0]),
    ...items.sort((a, b) => Buffer.compare(a, b)),
    bytes.subarray(edges.at(-1)),
  ]);
}

/** A name like `en_2978fcc` that follows from the content, as long as the one that Pagefind gave. */
function nameFor(name: string, content: Uint8Array): string {
  const [language = ''] = name.split('_');
  const hash = createHash('sha256').update(content).digest('hex');
  return `${language}_${hash}`.slice(0, name.length);
}

const replaced = (bytes: Buffer, from: string, to: string): Buffer =>
  Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1');

/**
 * The files of an index of one language with everything in one order. Pagefind lists the filters and their values in
 * an order of chance, which is in the names of the files too, so the same pages would give other files each time.
 */
export function inOrder(files: IndexFile[]): IndexFile[] {
  const renamed = new Map<string, string>();
  const withNames = (bytes: Buffer) => [...renamed].reduce((text, [from, to]) => replaced(text, from, to), bytes);
  const ordered = (pattern: RegExp, change: (bytes: Buffer) => Buffer) =>
    files.flatMap(({ path, content }) => {
      const name = pattern.exec(path)?.[1];
      if (!name) return [];
      const changed = change(gunzipSync(content));
      const newName = nameFor(name, changed);
      renamed.set(name, newName);
      return [{ path: path.replace(name, newName), content: gzipSync(changed, { level: 9 }) }];
    });
  const start = SIGNATURE.length;
  // In this order: the meta data names the filters, and the entry names the meta data.
  const filters = ordered(FILTER, (bytes) => withSortedList(bytes, edgesOf(bytes, start)[1]!));
  const meta = ordered(META, (bytes) => {
    const named = withNames(bytes);
    return withSortedList(named, edgesOf(named, start)[FILTERS_IN_META]!);
  });
  const others = files.flatMap(({ path, content }) => {
    if (FILTER.test(path) || META.test(path)) return [];
    return [{ path, content: path === ENTRY ? withNames(Buffer.from(content)) : content }];
  });
  return [...others, ...filters, ...meta];
}
