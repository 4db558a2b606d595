import type { Change, RecordChange, Variant } from '../content/schema/index.ts';
import { compare } from '../content/compare.ts';
import type { Content, PageEntry } from '../content/content.ts';
import { toldBy } from '../told/fingerprint.ts';
import type { ToldFront } from '../told/fingerprint.ts';
import { shownIn } from '../told/shown.ts';
import type { Shown } from '../told/shown.ts';
import type { ShownAs } from '../told/component-words.ts';
import type { ShownRecord } from '../told/told-records.ts';
import type { Shape } from '../told/told-shape.ts';

/** A declared change of a record that a text shows. */
export interface Update extends RecordChange {
  /** What readers call the record. */
  record: string;
  /** What the text shows of it. */
  as: ShownAs;
}

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
  /** The same with its order, headings, lists, links and pictures. */
  shape: Shape;
  /** The records that it shows. */
  records: ShownRecord[];
  /** 64 characters that stand for all of it. */
  fingerprint: string;
  changes: Change[];
  /** What was declared as changed in records that it shows, oldest first. */
  updates: Update[];
  page: PageEntry<unknown>;
}

/** The area of the four commitments, which belong to no topic. */
export const COMMITMENTS_AREA = 'commitments';

type Page = PageEntry<ToldFront & { changes: Change[] }>;

/** What the two texts of a leaflet or commitment have in common. */
type Subject = Pick<ReviewedText, 'leaflet' | 'code' | 'area' | 'owner'>;

function textOf(subject: Subject, variant: Variant, page: Page, shown: Shown): ReviewedText {
  const { words, ...told } = toldBy(page, variant, shown);
  const { title, changes } = page.data;
  const updates = told.records
    .flatMap(({ name, as, changes: of }) => of.map((change): Update => ({ ...change, record: name, as })))
    .toSorted((a, b) => compare(a.date, b.date));
  return { ...subject, variant, file: page.file, title, changes, updates, page, told: words, ...told };
}

function readTexts(content: Content): ReviewedText[] {
  const shown = shownIn(content);
  const easyReads = new Map(content.easyReads.map((page) => [page.id, page]));
  const areas = new Map(content.topics.map(({ data }) => [data.id, data.reviewArea]));
  const order = new Map(
    content.topics
      .flatMap(({ data }) => data.leaflets.map((slug) => `${data.id}/${slug}`))
      .map((id, index) => [id, index]),
  );
  const place = (id: string) => order.get(id) ?? -1;
  const both = (subject: Subject, page: Page): ReviewedText[] => {
    const easy = easyReads.get(subject.leaflet);
    return [textOf(subject, 'standard', page, shown), ...(easy ? [textOf(subject, 'easy-read', easy, shown)] : [])];
  };
  return [
    ...content.leaflets
      .toSorted((a, b) => place(a.id) - place(b.id))
      .flatMap((page) => {
        const area = areas.get(page.id.split('/')[0] ?? '') ?? '';
        return both({ leaflet: page.id, code: page.data.code, area, owner: page.data.owner }, page);
      }),
    ...content.commitments
      .toSorted((a, b) => Number(a.id) - Number(b.id))
      .flatMap((page) => {
        const names = { leaflet: `commitments/${page.id}`, code: `Commitment ${page.id}` };
        return both({ ...names, area: COMMITMENTS_AREA, owner: page.data.owner }, page);
      }),
  ];
}

const known = new WeakMap<Content, ReviewedText[]>();

/** Every text that is reviewed, in the order of topics, each with its Easy Read after it. Read once for a content. */
export function reviewedTexts(content: Content): ReviewedText[] {
  const texts = known.get(content) ?? readTexts(content);
  known.set(content, texts);
  return texts;
}

/** A name for a text that outlasts a move: its code and variant. */
export const lastingName = ({ code, variant }: Pick<ReviewedText, 'code' | 'variant'>): string => `${code} ${variant}`;
