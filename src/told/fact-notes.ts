import type { Fact } from '../content/schema/index.ts';
import { factCaveat } from '../wording/caveat.ts';
import { factText } from '../wording/fact-text.ts';
import type { Shown } from './shown.ts';

/** A note on a figure that is not freshly confirmed. */
export interface FactNote {
  /** "Most that a grant can be: £30,000." */
  figure: string;
  caveat: string;
  /** The service to ask: its id. */
  ask: string;
}

/** The note on a figure at the end of a standard page. Undefined where there is nothing to say. */
export function factNote(fact: Fact, mainService: string | undefined): FactNote | undefined {
  const caveat = factCaveat(fact.confidence, fact.asOf);
  return caveat === undefined
    ? undefined
    : { figure: `${fact.name}: ${factText(fact)}.`, caveat, ask: fact.ask ?? mainService ?? '' };
}

/** The same as words. */
export function factNoteWords(fact: Fact, { services, mainService }: Shown): string | undefined {
  const note = factNote(fact, mainService);
  return note && `${note.figure} ${note.caveat} Ask ${services.get(note.ask)?.name ?? ''}.`;
}

/** What an Easy Read page says at its end of a figure that is not freshly confirmed, sentence by sentence. */
export const unsureFact = (fact: Fact): string[] =>
  fact.confidence === 'confirmed'
    ? []
    : [`We are not sure about this: ${factText(fact)}.`, 'Ask us before you use it.'];
