import type { Content, Entry } from '../content/content.ts';
import type { Place } from '../content/parse/place.ts';
import { shownIn } from '../told/shown.ts';
import { toldRecord } from '../told/told-records.ts';
import type { RecordKind } from '../told/told-records.ts';
import type { ReviewedText } from './texts.ts';

/** A record whose change has changed a text that shows it. */
export interface Cause {
  kind: RecordKind;
  id: string;
  file: string;
  place: Place;
}

/** The records of a content, by kind. */
export const recordsIn = ({ facts, services, terms }: Content): Record<RecordKind, Entry<unknown>[]> => ({
  fact: facts,
  service: services,
  term: terms,
});

/** The records that a text shows and that say something else now. */
export const causesOf = ({ records }: Pick<ReviewedText, 'records'>, base: Content, head: Content): Cause[] =>
  records.flatMap(({ kind, id, digest }) => {
    const was = toldRecord({ kind, id }, shownIn(base));
    const entry = recordsIn(head)[kind].find((record) => record.id === id);
    return !entry || !was || was.digest === digest ? [] : [{ kind, id, file: entry.file, place: entry.at() }];
  });
