import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../../content/read-content.ts';
import { claimFinder } from '../../review/claims.ts';
import { counted } from '../../wording/count.ts';
import { stateFaults } from './compare.ts';
import { expectedPages } from './expected.ts';

/** The files of a text in a folder of built pages. A long Easy Read has several. */
const filesOf = (folder: string, path: string, variant: string): string[] =>
  globSync(`${path.slice(1)}${variant === 'easy-read' ? '{,*/}' : ''}index.html`, { cwd: folder }).sort();

/**
 * Compares what the built leaflets and commitments say of their checking with what texts and records, read anew from
 * the disk, bear out on a day. Resolves to a line for the log; throws with the pages that say something else.
 */
export async function compareStates(
  root: string,
  contentFolder: string,
  folder: string,
  today: string,
): Promise<string> {
  const { content } = await readContent(root, contentFolder);
  const { site } = content;
  if (!site) throw new Error(`${contentFolder}/site.yaml is missing.`);
  const claimsIn = claimFinder(site.data);
  let pages = 0;
  const faults = expectedPages({ ...content, site }, today).flatMap((expected) => {
    const files = filesOf(folder, expected.path, expected.variant);
    pages += files.length;
    if (files.length === 0) return [`${expected.path}: there is no such page.`];
    return files.flatMap((file) =>
      stateFaults(readFileSync(join(folder, file), 'utf8'), expected, claimsIn).map(
        (fault) => `/${file.replaceAll('\\', '/').replace(/index\.html$/, '')}: ${fault}`,
      ),
    );
  });
  if (faults.length > 0)
    throw new Error(
      `${counted(faults.length, 'page does', 'pages do')} not say what the records say of their checking:\n${faults.join('\n')}\nPut back what makes the line: src/review, src/components/review and the layouts.`,
    );
  return `States: ${counted(pages, 'page says', 'pages say')} what the records say.`;
}
