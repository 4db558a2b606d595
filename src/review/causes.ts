import type { Content } from '../content/content.ts';
import { shownIn } from '../told/shown.ts';
import type { Shown } from '../told/shown.ts';
import { toldNotes, toldText } from '../told/told-text.ts';
import type { Place } from '../content/parse/place.ts';
import { attribute, isComponent, walk } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';
import type { ReviewedText } from './texts.ts';

/** A fact or service whose change has changed a text that shows it. */
export interface Cause {
  kind: 'fact' | 'service';
  id: string;
  file: string;
  place: Place;
}

/** The facts and services that a text shows and that say something else now. */
export function causesOf(
  { page, variant }: Pick<ReviewedText, 'page' | 'variant'>,
  base: Content,
  head: Content,
): Cause[] {
  const before = shownIn(base);
  const after = shownIn(head);
  const found = new Map<string, Cause>();
  walk(page.tree, (part) => {
    if (!isComponent(part)) return;
    const alone: Part = { ...part, children: [] };
    const tells = (shown: Shown) => [toldText(alone, shown), ...toldNotes(alone, variant, shown)].join('\n');
    if (tells(before) === tells(after)) return;
    const kind = part.name === 'Fact' ? 'fact' : 'service';
    const id = attribute(part, kind === 'fact' ? 'id' : 'service') ?? '';
    const entry = (kind === 'fact' ? head.facts : head.services).find((record) => record.id === id);
    if (entry) found.set(`${kind} ${id}`, { kind, id, file: entry.file, place: entry.at() });
  });
  return [...found.values()];
}
