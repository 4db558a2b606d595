import { createHash } from 'node:crypto';
import type { PageEntry } from '../content/content.ts';
import { attribute, isComponent, walk } from '../content/parse/walk.ts';
import { factText } from '../wording/fact-text.ts';
import { phoneOf } from '../wording/telephone.ts';
import { tellsOf } from './component-words.ts';
import { contactDetails, numbersToCall } from './contact-details.ts';
import { factNote, unsureFact } from './fact-notes.ts';
import type { Shown } from './shown.ts';

/** The kinds of record that texts show. */
export type RecordKind = 'fact' | 'service' | 'term';

/** A record that a text shows, by its name. */
export interface RecordName {
  kind: RecordKind;
  id: string;
}

/** What a record tells in the texts that show it. */
export interface ToldRecord extends RecordName {
  /** What readers call it. */
  name: string;
  /** All that any text can show of it, each under its label. Other records stand there by their names alone. */
  tells: Readonly<Record<string, unknown>>;
  /** The same as 64 hexadecimal characters: the SHA-256 of its JSON. */
  digest: string;
  /** The records whose numbers are shown with it. */
  with: RecordName[];
}

/** A name for a record among all kinds: `fact grant-maximum`. */
export const recordKey = ({ kind, id }: RecordName): string => `${kind} ${id}`;

const service = (id: string | undefined): RecordName[] => (id === undefined ? [] : [{ kind: 'service', id }]);

function factTells(
  id: string,
  { facts, services, mainService }: Shown,
): Omit<ToldRecord, keyof RecordName | 'digest'> | undefined {
  const fact = facts.get(id);
  if (!fact) return undefined;
  const note = factNote(fact, mainService);
  return {
    name: fact.name,
    tells: {
      name: fact.name,
      figure: factText(fact),
      caveat: note?.caveat,
      'easy caveat': note && unsureFact(fact).join(' '),
      ask: note && { service: note.ask, name: services.get(note.ask)?.name },
      source: fact.source,
    },
    with: [],
  };
}

function serviceTells(id: string, shown: Shown): Omit<ToldRecord, keyof RecordName | 'digest'> | undefined {
  const found = shown.services.get(id);
  const details = contactDetails(id, shown);
  const brief = contactDetails(id, shown, { brief: true });
  if (!found || !details || !brief) return undefined;
  const fallback = details.instead && found.fallback;
  const outOfHours = brief.outOfHours && shown.outOfHoursService;
  return {
    name: found.name,
    tells: {
      name: found.name,
      'has a page': !found.unlisted,
      emergency: id === shown.emergencyService,
      ways: details.ways.map(({ contact: { type, value, hours, source }, label }) => ({
        type,
        label,
        value,
        hours,
        source,
      })),
      hours: details.hours,
      'how to ask': details.howToAsk,
      doubts: details.doubts,
      'doubts of a next step': brief.doubts,
      'doubts of easy rows': numbersToCall(found).map(({ doubt }) => doubt ?? ''),
      instead: fallback && {
        lead: phoneOf(found) === undefined ? 'Call' : 'If it does not work, call',
        service: fallback,
      },
      'may change': details.mayChange,
      'out of hours': outOfHours && { ...brief.outOfHours, service: outOfHours },
    },
    with: service(fallback),
  };
}

function termTells(id: string, { terms }: Shown): Omit<ToldRecord, keyof RecordName | 'digest'> | undefined {
  const term = terms.get(id);
  return term && { name: term.term, tells: { term: term.term, meaning: term.means }, with: [] };
}

const TELLS = { fact: factTells, service: serviceTells, term: termTells } as const;

const known = new WeakMap<Shown, Map<string, ToldRecord | undefined>>();

/** What a record tells. Undefined where there is no such record. Worked out once for the same records. */
export function toldRecord(record: RecordName, shown: Shown): ToldRecord | undefined {
  const records = known.get(shown) ?? new Map<string, ToldRecord | undefined>();
  known.set(shown, records);
  const key = recordKey(record);
  if (!records.has(key)) {
    const found = TELLS[record.kind](record.id, shown);
    const digest = found && createHash('sha256').update(JSON.stringify(found.tells)).digest('hex');
    records.set(key, found && digest ? { kind: record.kind, id: record.id, ...found, digest } : undefined);
  }
  return records.get(key);
}

const wordsIn = (value: unknown): string => {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join('; ');
  if (typeof value === 'object' && value !== null) return Object.values(value).map(wordsIn).filter(Boolean).join(', ');
  return value === undefined ? '' : String(value);
};

/** What a record tells, as lines of words under their labels. */
export const recordWords = ({ tells }: Pick<ToldRecord, 'tells'>): string =>
  Object.entries(tells)
    .filter(([, value]) => value !== undefined && wordsIn(value) !== '')
    .map(([label, value]) => `[${label}] ${wordsIn(value)}`)
    .join('\n');

/** The records that a text itself names: those of its components, and those of the box that opens an urgent page. */
function namedBy({ tree, data }: Pick<PageEntry<object>, 'tree' | 'data'>, shown: Shown): RecordName[] {
  const urgent = 'urgent' in data && data.urgent === true;
  const named = urgent
    ? [...service(shown.emergencyService), ...service(shown.mainService), ...service(shown.outOfHoursService)]
    : [];
  walk(tree, (part) => {
    const shows = isComponent(part) ? tellsOf(part)?.shows : undefined;
    const id = shows && attribute(part, shows.by);
    if (shows && id !== undefined) named.push({ kind: shows.kind, id });
  });
  return named;
}

/** Every record that a text shows, in the order of first use, each once, with those that are shown with them. */
export function recordsOf(page: Pick<PageEntry<object>, 'tree' | 'data'>, shown: Shown): ToldRecord[] {
  const found = new Map<string, ToldRecord>();
  const add = (name: RecordName): void => {
    const record = found.has(recordKey(name)) ? undefined : toldRecord(name, shown);
    if (!record) return;
    found.set(recordKey(name), record);
    record.with.forEach(add);
  };
  namedBy(page, shown).forEach(add);
  return [...found.values()];
}
