import type { PageEntry } from '../content/content.ts';
import { factText } from '../wording/fact-text.ts';
import type { Shown } from './fingerprint.ts';
import { passagesOf, SHOWN } from '../content/parse/passages.ts';
import type { Passage } from '../content/parse/passages.ts';
import { attribute } from '../content/parse/walk.ts';
import type { Part } from '../content/parse/walk.ts';

/** What a component shows in a sentence. */
function shownWords(part: Part, { facts, services }: Shown): string {
  const fact = part.name === 'Fact' ? facts.get(attribute(part, 'id') ?? '') : undefined;
  if (fact) return factText(fact);
  const service = services.get(attribute(part, 'service') ?? '');
  if (!service) return SHOWN;
  const phone = service.contacts.find(({ type }) => type === 'phone')?.value;
  return part.name === 'Phone' && typeof phone === 'string' ? phone : service.name;
}

/** The passages of a page as a reader reads them: figures, phone numbers and names of services stand in their sentences. */
export function toldPassages(page: Pick<PageEntry<unknown>, 'tree' | 'text'>, shown: Shown): Passage[] {
  return passagesOf(page.tree, page.text).map((passage) => {
    let words = '';
    const origins: number[] = [];
    for (let index = 0; index < passage.words.length; index += 1) {
      const part = passage.words[index] === SHOWN ? passage.shown(index) : undefined;
      const told = part ? shownWords(part, shown) : (passage.words[index] ?? '');
      words += told;
      for (let unit = 0; unit < told.length; unit += 1) origins.push(index);
    }
    return { ...passage, words, at: (index) => passage.at(origins[Math.min(index, origins.length - 1)] ?? 0) };
  });
}
