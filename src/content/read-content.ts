import { resolve } from 'node:path';
import { gatherContent, parseFile } from './content.ts';
import type { Content } from './content.ts';
import { folderReader } from './disk.ts';
import { readIdeas } from './ideas.ts';
import { keptYaml } from './kept-yaml.ts';
import type { Problem } from './problem.ts';

/** The content of a folder, with what is wrong with each file on its own. */
export interface ReadContent {
  content: Content;
  problems: Problem[];
}

/**
 * Reads the content under a project's folder again and again. Only what has changed is read and parsed anew; where
 * nothing has, the same content comes again. Nothing in the content is run.
 */
export function contentReader(root: string, folder = 'content'): () => Promise<ReadContent> {
  const { known, keep } = keptYaml(root, folder);
  const read = folderReader(resolve(root, folder), (file) => parseFile(file, folder, known));
  let last: { files: Awaited<ReturnType<typeof read>>; content: ReadContent } | undefined;
  return async () => {
    const files = await read();
    if (last?.files === files) return last.content;
    const values = new Map([...files.values()].flatMap(({ yaml }) => (yaml ? [yaml] : [])));
    if (values.size !== known.size || [...values.keys()].some((text) => !known.has(text))) keep(values);
    last = { files, content: gatherContent(files, folder, await readIdeas(root)) };
    return last.content;
  };
}

/** The content under a project's folder, read once. Nothing in the content is run. */
export const readContent = (root: string, folder = 'content'): Promise<ReadContent> => contentReader(root, folder)();
