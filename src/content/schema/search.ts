import { z } from 'astro/zod';
import { id, leafletId, line } from './primitives.ts';

/** What people say that means danger, and whom they can call. */
const urgentWords = z.strictObject({
  id,
  /** Words and phrases that suggest this danger, as people say them. Each finds its other forms too: "hit" finds "hitting". */
  words: z.array(line).min(1),
  /** One short line above the telephone numbers. It guesses nothing about the reader. */
  line: line.max(120),
  /** Whom to call, the most urgent first: the case in a few words, and the service whose number is shown. */
  calls: z
    .array(z.strictObject({ when: line.max(60), service: id }))
    .min(1)
    .max(3),
  /** The leaflet that says what to do. */
  leaflet: leafletId,
});

/** content/search.yaml: how residents' words lead to the site's words. */
export const search = z.strictObject({
  /** Groups of words and phrases that mean the same: who writes one finds the pages of all. */
  same: z.array(z.array(line).min(2)).default([]),
  /** What people say, and the words that this site has for it. It leads one way only. */
  means: z.array(z.strictObject({ say: z.array(line).min(1), find: z.array(line).min(1) })).default([]),
  /** Words that tell which topic a question is about. They put its pages a little higher. */
  topics: z.array(z.strictObject({ topic: id, words: z.array(line).min(1) })).default([]),
  /** Danger: shown above the results, the first that fits. */
  urgent: z.array(urgentWords).default([]),
  /** The leaflet that comes first for an alias that several have. */
  prefer: z.array(z.strictObject({ words: line, leaflet: leafletId })).default([]),
  /** For whom pages are: the choices of the search. */
  audiences: z.array(z.strictObject({ id, name: line.max(40) })).default([]),
  /** The folder of src/search/training with questions that a machine wrote for these leaflets. Left out where there is none. */
  training: id.optional(),
});

export type SearchSettings = z.infer<typeof search>;

/** A question that residents ask, with the pages that answer it: any of them first is right. One line of content/questions. */
export interface Question {
  question: string;
  /** Addresses without slashes at their ends: `carers/emergencies`, `commitments/action-plan`. */
  pages: string[];
}
