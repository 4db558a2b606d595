import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import type { Document, YAMLMap, YAMLSeq } from 'yaml';
import { programme as programmeShape } from '../content/schema/index.ts';
import { ordinal, quarterAt } from './quarters.ts';
import type { ProposedQuarter } from './propose-plan.ts';

const sameNames = (one: unknown, other: string[]): boolean =>
  Array.isArray(one) && one.length === other.length && one.every((name, index) => name === other[index]);

const quarterIn = (item: unknown): string => (isMap(item) ? String(item.get('quarter')) : '');

/** Puts areas into a planned quarter. What has a comment and stays keeps its node, and so its comment. */
function setAreas(document: Document, entry: YAMLMap, areas: string[]): void {
  const node = entry.get('areas', true);
  if (!isSeq(node)) return entry.set('areas', document.createNode(areas));
  if (sameNames(node.toJSON(), areas)) return;
  const kept = new Map(node.items.map((item) => [isScalar(item) ? String(item.value) : '', item]));
  node.items = areas.map((area) => kept.get(area) ?? document.createNode(area));
}

function newEntry(document: Document, quarter: string, areas: string[]): YAMLMap {
  const entry = document.createNode({ quarter, areas }) as YAMLMap;
  const list = entry.get('areas', true);
  if (isSeq(list)) list.flow = true;
  return entry;
}

function insert(document: Document, plan: YAMLSeq, quarter: string, areas: string[]): void {
  const later = plan.items.findIndex((item) => ordinal(quarterIn(item)) > ordinal(quarter));
  plan.items.splice(later < 0 ? plan.items.length : later, 0, newEntry(document, quarter, areas));
}

/** A plan names every quarter from its first to its last, those without a review too. */
function fillGaps(document: Document, plan: YAMLSeq): void {
  const places = plan.items.map((item) => ordinal(quarterIn(item)));
  for (let place = Math.min(...places); place <= Math.max(...places); place += 1) {
    if (!places.includes(place)) insert(document, plan, quarterAt(place), []);
  }
}

/**
 * The programme's file with another plan for some quarters. Comments, the order of everything else and quarters that
 * are not named stay as they are. Throws when what would come out is not a valid programme.
 */
export function withPlan(text: string, proposal: ProposedQuarter[]): string {
  const document = parseDocument(text);
  const plan = document.get('plan', true);
  if (document.errors.length > 0 || !isSeq(plan))
    throw new Error('The programme has no list "plan", so nothing was written.');
  for (const { quarter, areas } of proposal) {
    const names = areas.map(({ area }) => area);
    const entry = plan.items.find((item) => quarterIn(item) === quarter);
    if (isMap(entry)) setAreas(document, entry, names);
    else insert(document, plan, quarter, names);
  }
  fillGaps(document, plan);
  const result = document.toString({ lineWidth: 0, flowCollectionPadding: false });
  programmeShape.parse(parseDocument(result).toJS());
  return result;
}
