import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What OpenMoji says of one of its drawings. */
interface Entry {
  hexcode: string;
  openmoji_author: string;
}

/** The installed OpenMoji: its version, and each drawing with its author. */
export function openOpenmoji(root: string): {
  version: string;
  author(code: string): string;
  svg(code: string): string;
} {
  const folder = join(root, 'node_modules', 'openmoji');
  const json = (path: string): unknown => JSON.parse(readFileSync(join(folder, path), 'utf8'));
  const { version } = json('package.json') as { version: string };
  const authors = new Map(
    (json('data/openmoji.json') as Entry[]).map((entry) => [entry.hexcode, entry.openmoji_author]),
  );
  return {
    version,
    author(code) {
      const author = authors.get(code);
      if (!author)
        throw new Error(
          `OpenMoji ${version} names no author of ${code}. Look the code up in node_modules/openmoji/data/openmoji.json.`,
        );
      return author;
    },
    svg: (code) => readFileSync(join(folder, 'color', 'svg', `${code}.svg`), 'utf8'),
  };
}
