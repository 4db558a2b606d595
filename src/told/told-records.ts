import { createHash } from 'node:crypto';
import type { PageEntry } from '../content/content.ts';
import type { RecordChange } from '../content/schema/index.ts';
import { attribute, isComponent, walk } from '../content/parse/walk.ts';
import { factText } from '../wording/fact-text.ts';
import { phoneOf } from '../wording/telephone.ts';
import { tellsOf } from './component-words.ts';
import type { ShownAs } from './component-words.ts';
import { contactDetails, numbersToCall } from './contact-details.ts';
import { factNote, unsureFact } from './fact-notes.ts';
import { showsOf } from './page-parts.ts';
import type { Shown } from './shown.ts';
import { normalised } from './told-text.ts';

/** The kinds of record that texts show. */
export type RecordKind = 'fact' | 'service' | 'term' | 'source';

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
  /** What was declared as changed of it, oldest first. */
  changes: RecordChange[];
}

/** A record as a text shows it. */
export interface ShownRecord extends ToldRecord {
  as: ShownAs;
}

type Tells = Omit<ToldRecord, keyof RecordName | 'digest'>;

/** A name for a record among all kinds: `fact grant-maximum`. */
export const recordKey = ({ kind, id }: RecordName): string => `${kind} ${id}`;

const service = (id: string | undefined): RecordName[] => (id === undefined ? [] : [{ kind: 'service', id }]);

function factTells(id: string, { facts, services, mainService }: Shown): Tells | undefined {
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
    changes: fact.changes,
  };
}

function serviceTells(id: string, shown: Shown): Tells | undefined {
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
      'in urgent boxes as': (['emergencyService', 'mainService', 'outOfHoursService'] as const).filter(
        (setting) => shown[setting] === id,
      ),
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
    changes: found.changes,
  };
}

function termTells(id: string, { terms }: Shown): Tells | undefined {
  const term = terms.get(id);
  return term && { name: term.term, tells: { term: term.term, meaning: term.means }, with: [], changes: term.changes };
}

function sourceTells(id: string, { sources }: Shown): Tells | undefined {
  const source = sources.get(id);
  if (!source) return undefined;
  const { title, publisher, date, url, changes } = source;
  return { name: title, tells: { title, publisher, date, url }, with: [], changes };
}

const TELLS = { fact: factTells, service: serviceTells, term: termTells, source: sourceTells } as const;

/** Numbers and addresses count letter by letter. */
const EXACT = new Set(['value', 'url']);

/** Quotes and dashes as they are typed make no difference. */
const sameWords = (label: string, value: unknown): unknown =>
  typeof value === 'string' && !EXACT.has(label) ? normalised(value) : value;

const known = new WeakMap<Shown, Map<string, ToldRecord | undefined>>();

/** What a record tells. Undefined where there is no such record. Worked out once for the same records. */
export function toldRecord(record: RecordName, shown: Shown): ToldRecord | undefined {
  const records = known.get(shown) ?? new Map<string, ToldRecord | undefined>();
  known.set(shown, records);
  const key = recordKey(record);
  if (!records.has(key)) {
    const found = TELLS[record.kind](record.id, shown);
    const digest = found && createHash('sha256').update(JSON.stringify(found.tells, sameWords)).digest('hex');
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

type Named = RecordName & Pick<ShownRecord, 'as'>;

/** The records that a text itself names: those of its components, and those of the box that opens an urgent page. */
function namedBy({ tree, data }: Pick<PageEntry<object>, 'tree' | 'data'>, shown: Shown): Named[] {
  const urgent = 'urgent' in data && data.urgent === true;
  const named = [shown.emergencyService, shown.mainService, shown.outOfHoursService]
    .flatMap((id) => (urgent ? service(id) : []))
    .map((name): Named => ({ ...name, as: 'number' }));
  walk(tree, (part) => {
    const shows = isComponent(part) ? tellsOf(part)?.shows : undefined;
    const id = shows && attribute(part, shows.by);
    if (shows && id !== undefined) named.push({ kind: shows.kind, id, as: shows.as });
  });
  return named;
}

/** The sources that the end of a standard page names: its own, and those of the facts and services that it shows. */
function sourcesOf({ tree, data }: Pick<PageEntry<object>, 'tree' | 'data'>, { facts, services }: Shown): Named[] {
  const own = 'sources' in data && Array.isArray(data.sources) ? (data.sources as string[]) : undefined;
  if (!own) return [];
  const shows = showsOf({ tree });
  const ids = [
    ...own,
    ...shows.facts.map((id) => facts.get(id)?.source),
    ...shows.services.flatMap((id) => services.get(id)?.contacts.map(({ source }) => source) ?? []),
  ];
  return [...new Set(ids)].flatMap((id): Named[] => (id === undefined ? [] : [{ kind: 'source', id, as: 'source' }]));
}

/** Every record that a text shows, in the order of first use, each once, with those that are shown with them. */
export function recordsOf(page: Pick<PageEntry<object>, 'tree' | 'data'>, shown: Shown): ShownRecord[] {
  const found = new Map<string, ShownRecord>();
  const add = ({ kind, id, as }: Named): void => {
    const before = found.get(recordKey({ kind, id }));
    // Where a number stands alone and also among all details, what changed are the details.
    if (before && as === 'details') before.as = as;
    const record = before ? undefined : toldRecord({ kind, id }, shown);
    if (!record) return;
    found.set(recordKey(record), { ...record, as });
    for (const name of record.with) add({ ...name, as: 'number' });
  };
  [...namedBy(page, shown), ...sourcesOf(page, shown)].forEach(add);
  return [...found.values()];
}
