import { close, createIndex } from 'pagefind';

/** Writes Pagefind's index and interface for a built site, with all its settings as they come: what `pagefind --site` does. */
export async function writeDefaultPagefind(site: string, folder: string): Promise<void> {
  try {
    const { errors, index } = await createIndex();
    if (!index) throw new Error(`Pagefind did not start: ${errors.join(' ')}`);
    const added = await index.addDirectory({ path: site });
    const written = await index.writeFiles({ outputPath: folder });
    const troubles = [...added.errors, ...written.errors];
    if (troubles.length > 0) throw new Error(`Pagefind could not index the built site: ${troubles.join(' ')}`);
  } finally {
    await close();
  }
}
