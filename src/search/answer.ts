import type { SearchData, SearchMore, SearchPage, Urgent } from './data.ts';
import { makeEngine } from './engine.ts';
import { makeLexicon } from './lexicon.ts';
import type { Asked } from './question.ts';
import { NAMED } from './fits.ts';
import { rank } from './rank.ts';
import type { Ranked, Reasons } from './rank.ts';
import { withTerms } from './terms.ts';
import { understand } from './understand.ts';
import type { Understood } from './understand.ts';
import { wordsOf } from './words.ts';

export type { Reasons } from './rank.ts';

/** A page that answers a question. */
export interface Result {
  page: SearchPage;
  /** `named`: the question is its title or an alias. `weak`: it has only a part of what was asked for. */
  strength: 'named' | 'strong' | 'weak';
  score: number;
  reasons: Reasons;
}

/** What the small index answers. */
export interface Answer {
  understood: Understood;
  /** Best first. */
  results: Result[];
  urgent?: Urgent;
  /** Words of the site that are near those it does not have. Only where nothing was found. */
  nearest: string[];
}

/** A page that what somebody is writing may be about. */
export interface Suggestion {
  page: SearchPage;
  /** The residents' words that fit, where they are not the title. */
  words?: string;
}

/** The small index, ready to answer. */
export interface Search {
  answer(asked: Asked, options?: { exact?: boolean }): Answer;
  /** At most `SUGGESTIONS` pages for a question that is still being written. */
  suggest(typed: string): Suggestion[];
  urgentIn(typed: string): Urgent | undefined;
}

/** Pages that are offered while somebody writes: as many as a phone shows above its keyboard. */
export const SUGGESTIONS = 6;

/** A page with less than this share of the question, or with names that fit less, is a weak answer. */
const WEAK = 0.5;

/** Pages far behind the best are there by chance. */
const LEAST = 0.2;

/** Pages that the small index answers with at most. Further ones come from the full text. */
const MOST = 20;

/** Words that are offered where nothing was found. */
const NEAREST = 3;

function strengthOf({ named, has, urgent }: Reasons): Result['strength'] {
  if (named >= 1) return 'named';
  return has >= WEAK || named >= WEAK || urgent > 0 ? 'strong' : 'weak';
}

/** Makes the search of a site. It takes some milliseconds, so it is made once. With `more` it understands whole questions better. */
export function createSearch(data: SearchData, more?: SearchMore): Search {
  const pages = withTerms(data.pages);
  const lexicon = makeLexicon({ ...data, pages }, more);
  const engine = makeEngine(pages, more?.texts);
  const preferred = new Map(
    data.words.prefer.map(({ words, path }) => [
      wordsOf(words).join(' '),
      pages.findIndex((page) => page.path === path),
    ]),
  );

  const ranked = (understood: Understood): Ranked[] =>
    rank(understood, { lexicon, engine }, preferred.get(understood.words.join(' ')));
  const likely = (all: Ranked[]): Ranked[] => {
    const isNamed = ({ reasons }: Ranked) => reasons.named >= NAMED;
    // Beside a page that is named word for word all others would look far behind.
    const least = (all.find((entry) => !isNamed(entry))?.score ?? 0) * LEAST;
    return all.filter((entry) => isNamed(entry) || entry.score >= least);
  };

  return {
    answer({ query, topic, format, audience }, { exact = false } = {}) {
      const understood = understand(query, data, lexicon, { exact });
      const fits = ({ topics, format: kind, audiences }: SearchPage) =>
        (!topic || topics.includes(topic)) &&
        (!format || kind === format) &&
        (!audience || audiences.length === 0 || audiences.includes(audience));
      const results = likely(ranked(understood).filter(({ page }) => fits(pages[page]!)))
        .slice(0, MOST)
        .map(({ page, score, reasons }) => ({ page: pages[page]!, score, reasons, strength: strengthOf(reasons) }));
      const nearest =
        results.length > 0
          ? []
          : understood.unknown.flatMap((word) => lexicon.near(word).map((near) => near.word)).slice(0, NEAREST);
      return { understood, results, nearest, ...(understood.urgent && { urgent: understood.urgent }) };
    },
    suggest(typed) {
      const understood = understand(typed, data, lexicon, { partial: !/\s$/.test(typed) });
      return likely(ranked(understood))
        .filter(({ reasons }) => strengthOf(reasons) !== 'weak')
        .slice(0, SUGGESTIONS)
        .map(({ page, reasons }) => {
          const { title } = pages[page]!;
          return {
            page: pages[page]!,
            ...(reasons.named >= WEAK && reasons.name !== title && { words: reasons.name }),
          };
        });
    },
    urgentIn: (typed) => understand(typed, data, lexicon, {}).urgent,
  };
}
