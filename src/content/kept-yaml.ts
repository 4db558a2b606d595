import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { kept } from '../setup/kept.ts';
import type { KnownYaml } from './parse/yaml.ts';

/** All that decides what the value of a YAML text is, from the project's top folder. */
const DECIDING = ['src/content/parse/yaml.ts', 'src/content/parse/text.ts', 'node_modules/yaml/package.json'];

/** Names what is kept by the code that made it. Undefined in a project without this code. */
function nameFor(root: string): string | undefined {
  const hash = createHash('sha256');
  try {
    for (const file of DECIDING) hash.update(readFileSync(join(root, file)));
  } catch {
    return undefined;
  }
  return hash.digest('hex').slice(0, 32);
}

function valuesIn(bytes: Buffer | undefined): KnownYaml {
  try {
    return bytes ? (deserialize(bytes) as KnownYaml) : new Map();
  } catch {
    return new Map();
  }
}

/** What the YAML of a content folder said when it was last read, so that only what has changed is parsed again. */
export interface KeptYaml {
  known: KnownYaml;
  keep(values: KnownYaml): void;
}

/** What is kept for a content folder inside the project. Nothing for a folder elsewhere: it may never come again. */
export function keptYaml(root: string, folder: string): KeptYaml {
  const place = relative(root, resolve(root, folder));
  const name = nameFor(root);
  if (name === undefined || place.startsWith('..') || isAbsolute(place)) return { known: new Map(), keep: () => undefined };
  const values = kept(root, join('yaml', encodeURIComponent(place)));
  return { known: valuesIn(values.read(name)), keep: (all) => values.write(name, serialize(all)) };
}
