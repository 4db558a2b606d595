import type { Change, Variant } from '../content/schema/index.ts';
import type { Content, PageEntry } from '../content/content.ts';
import { fingerprint, toldText } from '../told/fingerprint.ts';
import { shownIn } from '../told/lockstep.ts';
import type { Part } from '../content/parse/walk.ts';

/** One text that is reviewed: the standard page or the Easy Read of a leaflet or commitment. */
export interface ReviewedText {
  /** What it is a text of: `carers/emergencies`, `commitments/1`. */
  leaflet: string;
  variant: Variant;
  /** What stays the same when it moves: a leaflet's code, a commitment's number. With the variant it names the text for good. */
  code: string;
  title: string;
  /** The review area it belongs to. */
  area: string;
  /** The role that keeps it right. */
  owner: string;
  file: string;
  /** What a reader is told by it: title, summary and text, with the records that it shows. */
  told: string;
  /** The same as twelve characters. */
  fingerprint: string;
  changes: Change[];
  page: PageEntry<unknown>;
}

/** The area of the four commitments, which belong to no topic. */
export const COMMITMENTS_AREA = 'commitments';

/** Every text that is reviewed, in the order of topics, each with its Easy Read after it. `shown` are the records that they show. */
export function reviewedTexts(content: Content, shown = shownIn(content)): ReviewedText[] {
  const easyReads = new Map(content.easyReads.map((page) => [page.id, page]));
  const areaOf = new Map(content.topics.map(({ data }) => [data.id, data.reviewArea]));

  const both = (
    leaflet: string,
    code: string,
    area: string,
    page: PageEntry<{ title: string; summary: string; owner: string; changes: Change[]; official?: string }>,
  ): ReviewedText[] => {
    const easy = easyReads.get(leaflet);
    const { owner, official } = page.data;
    const text = (
      variant: Variant,
      entry: PageEntry<{ title: string; summary: string; changes: Change[] }>,
      more: string[],
    ): ReviewedText => {
      const {
        file,
        tree,
        data: { title, summary, changes },
      } = entry;
      const parts = [title, summary, ...more];
      return {
        leaflet,
        code,
        area,
        owner,
        variant,
        file,
        title,
        changes,
        page: entry,
        told: [...parts, toldText(tree as Part, shown)].join('\n'),
        fingerprint: fingerprint(tree, shown, parts),
      };
    };
    return [
      text('standard', page, official === undefined ? [] : [official]),
      ...(easy ? [text('easy-read', easy, easy.data.leavesOut)] : []),
    ];
  };

  const order = content.topics.flatMap(({ data }) => data.leaflets.map((slug) => `${data.id}/${slug}`));
  return [
    ...content.leaflets
      .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
      .flatMap((page) => both(page.id, page.data.code, areaOf.get(page.id.split('/')[0] ?? '') ?? '', page)),
    ...content.commitments
      .toSorted((a, b) => Number(a.id) - Number(b.id))
      .flatMap((page) => both(`commitments/${page.id}`, `Commitment ${page.id}`, COMMITMENTS_AREA, page)),
  ];
}

/** A name for a text that outlasts a move: its code and variant. */
export const lastingName = ({ code, variant }: Pick<ReviewedText, 'code' | 'variant'>): string => `${code} ${variant}`;
