import type { CommitmentFrontMatter, EasyReadFrontMatter, LeafletFrontMatter } from '../content/schema/index.ts';

type Field = keyof LeafletFrontMatter | keyof CommitmentFrontMatter | keyof EasyReadFrontMatter;

/**
 * Whether a page tells its readers what stands in a field of its front matter. `code` and `edition` stand on the page,
 * and the gate holds each by a rule of its own.
 */
export const TELLS_FIELD: Readonly<Record<Field, boolean>> = {
  title: true,
  summary: true,
  official: true,
  leavesOut: true,
  urgent: true,
  related: true,
  sources: true,
  code: false,
  edition: false,
  aliases: false,
  audience: false,
  owner: false,
  readability: false,
  matches: false,
  changes: false,
};

/** What the front matter of a text tells, field by field. A field that says nothing is the same as one left out. */
export const toldFields = (data: object): [string, unknown][] =>
  Object.entries(data)
    .filter(
      ([field, value]) =>
        TELLS_FIELD[field as Field] !== false && value !== undefined && value !== false && value !== '',
    )
    .sort(([a], [b]) => (a < b ? -1 : 1));
