import type { Picture } from './picture.ts';

/** What a credits page says of the pictures that come from one source under one licence. */
export interface PictureCredit {
  source: string;
  licence: string;
  licenceUrl: string;
  /** Everybody who drew one of them, in order of name. */
  authors: string[];
  /** The ideas they show, in order of name. */
  ideas: string[];
  /** Those of them that no longer look as their author drew them. */
  changed: string[];
}

/** The pictures grouped by source and licence, the largest group first. */
export function pictureCredits(pictures: readonly Picture[]): PictureCredit[] {
  const groups = Map.groupBy(pictures, ({ source, licence }) => `${source}\n${licence}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (!first) return [];
      const { source, licence, licenceUrl } = first;
      const ideas = (some: readonly Picture[]) => inOrder(some.map(({ idea }) => idea));
      const authors = inOrder(group.map(({ author }) => author));
      return [
        {
          source,
          licence,
          licenceUrl,
          authors,
          ideas: ideas(group),
          changed: ideas(group.filter(({ changed }) => changed)),
        },
      ];
    })
    .sort((a, b) => b.ideas.length - a.ideas.length || a.source.localeCompare(b.source, 'en-GB'));
}

const inOrder = (names: readonly string[]): string[] => [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en-GB'));
