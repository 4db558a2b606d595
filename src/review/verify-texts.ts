import { START } from '../content/parse/place.ts';
import type { Tree } from '../content/parse/mdx.ts';
import { fingerprintOfShape } from '../told/fingerprint.ts';
import { isShape, treeOfShape } from '../told/shape-text.ts';
import type { Shown } from '../told/shown.ts';
import { NOTHING_SHOWN } from '../told/shown.ts';
import { toldText } from '../told/told-text.ts';
import type { Reviewing } from './reviewing.ts';
import { textPath } from './reviewing.ts';
import { stateOf } from './state.ts';
import type { State } from './state.ts';
import type { ReviewedText } from './texts.ts';
import type { ClaimedText, Fault, Published } from './verify-data.ts';

/** The records that texts show, as a site's open data have them. */
export const publishedRecords = ({ texts, services, facts }: Published): Shown => ({
  ...NOTHING_SHOWN,
  services: new Map(services.items.map((service) => [service.id, service])),
  facts: new Map(facts.items.map((fact) => [fact.id, fact])),
  mainService: texts.mainService,
  outOfHoursService: texts.outOfHoursService ?? undefined,
});

const nameOf = ({ text, variant }: Pick<ClaimedText, 'text' | 'variant'>): string => `${text} ${variant}`;
const pathOf = ({ text: leaflet, variant }: Pick<ClaimedText, 'text' | 'variant'>): string =>
  textPath({ leaflet, variant });

/** The text of a published shape. Undefined where it is no shape. */
function textOf(claimed: ClaimedText, json: string, shown: Shown): ReviewedText | undefined {
  let shape: unknown;
  try {
    shape = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isShape(shape)) return undefined;
  const { text: leaflet, variant, code, title, area, changes, updates } = claimed;
  const tree = treeOfShape(shape);
  const page = { id: leaflet, file: '', text: '', data: shape[1], tree: tree as Tree, at: () => START };
  const told = toldText(tree, shown);
  const fingerprint = fingerprintOfShape(json);
  const known = { leaflet, variant, code, title, area, changes, updates, fingerprint };
  return { ...known, owner: '', file: '', shape, told, records: [], page };
}

/** The texts of a site's open data with fingerprints worked out anew, and what does not hold of the files by themselves. */
export function verifiedTexts(published: Published): { texts: ReviewedText[]; faults: Fault[] } {
  const { reviews, texts: shapes, leaflets } = published;
  const shown = publishedRecords(published);
  const faults: Fault[] = [];
  const texts: ReviewedText[] = [];
  const seen = new Set<string>();
  const add = (where: string, reason: string) => void faults.push({ where, reason });
  for (const claimed of reviews.items) {
    const path = pathOf(claimed);
    if (seen.has(nameOf(claimed))) {
      add(path, 'The open data name it twice.');
      continue;
    }
    seen.add(nameOf(claimed));
    if (!new URL(claimed.url).pathname.endsWith(path)) add(path, `The open data say that it is at ${claimed.url}.`);
    const json = shapes.items.find((item) => nameOf(item) === nameOf(claimed))?.shape;
    const text = json === undefined ? undefined : textOf(claimed, json, shown);
    if (!text) add(path, '/data/texts.json does not say what it tells.');
    else if (text.fingerprint !== claimed.fingerprint)
      add(path, `Its fingerprint is said to be ${claimed.fingerprint}. What it tells has ${text.fingerprint}.`);
    if (text) texts.push(text);
  }
  for (const item of shapes.items)
    if (!seen.has(nameOf(item))) add(pathOf(item), '/data/reviews.json does not say where it stands.');
  for (const { id } of leaflets.items)
    if (!seen.has(`${id} standard`)) add(`/${id}/`, '/data/reviews.json does not say where it stands.');
  return { texts, faults };
}

const STATES: Record<State['kind'], string> = {
  'first-edition': 'nobody has checked it',
  checked: 'it was checked as it stands',
  'changed-since': 'it has changed since it was checked',
};

/** What the open data claim of each text and its records do not prove: its state, its approval, when it is due. */
export function stateClaims(claims: ClaimedText[], reviewing: Reviewing, today: string): Fault[] {
  return reviewing.texts.flatMap((text): Fault[] => {
    const claimed = claims.find((item) => item.text === text.leaflet && item.variant === text.variant)!;
    const state = stateOf(text, reviewing, today);
    const where = textPath(text);
    if (state.kind !== claimed.state)
      return [
        {
          where,
          reason: `The open data say that ${STATES[claimed.state]}. By its words and the records that hold, ${STATES[state.kind]}.`,
        },
      ];
    const approval = state.kind === 'first-edition' ? undefined : state.approval;
    const same =
      approval?.review === claimed.approval?.review &&
      approval?.date === claimed.approval?.date &&
      approval?.fingerprint === claimed.approval?.fingerprint;
    const overdue = state.kind === 'first-edition' ? state.overdue : state.when === 'overdue';
    return [
      ...(same
        ? []
        : [
            {
              where,
              reason: `The open data name another approval of it than the newest, ${approval?.review ?? 'none'}.`,
            },
          ]),
      ...((state.due ?? null) === claimed.due && overdue === claimed.overdue
        ? []
        : [
            {
              where,
              reason: `The open data say that its check is due ${claimed.due ?? 'in no quarter'}${claimed.overdue ? ' and late' : ''}. By the records and the programme it is ${state.due ?? 'in no quarter'}${overdue ? ' and late' : ''}.`,
            },
          ]),
    ];
  });
}
