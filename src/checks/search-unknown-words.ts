import { makeNearWords } from '../search/near.ts';
import { keyOf } from '../search/keys.ts';
import { isStopWord, wordsOf } from '../search/words.ts';
import type { SearchSettings } from '../content/schema/index.ts';
import { isWhole } from '../content/content.ts';
import type { Content } from '../content/content.ts';
import { shownIn } from '../told/shown.ts';
import { madePages } from '../site/made-pages.ts';
import type { Place } from '../content/parse/place.ts';
import { advice } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { isSpelt } from './readability/spelling.ts';
import { toldPassages } from '../told/told-passages.ts';
import { exampleLeaflet, exampleSearch } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

/** The lists of questions that editors learn words from. The others are for measuring only, and stay unread. */
const LISTS = new Set(['practice', 'tuning']);

const SHORTEST = 3;

/** Words that say nothing about what is looked for, but for those that the search itself leaves out: "60s", "myself", "he's". */
const isFiller = (word: string) =>
  word.length < SHORTEST || /^\d|sel(?:f|ves)$/.test(word) || isStopWord(word) || isStopWord(word.replace(/s$/, ''));

/** What residents say, and where it stands. */
interface Said {
  text: string;
  file: string;
  place: Place;
}

const residentsWords = ({ leaflets, questions }: Content): Said[] => [
  ...leaflets.flatMap(({ file, data, at }) =>
    data.aliases.map((text, index) => ({ text, file, place: at('aliases', index) })),
  ),
  ...questions
    .filter(({ list }) => LISTS.has(list))
    .map(({ question, file, place }) => ({ text: question, file, place })),
];

/** All that readers of the site can read, of every page. */
const siteTexts = (content: Content): string[] => {
  const shown = shownIn(content);
  return [
    ...allPages(content).flatMap(({ page }) => [
      page.data.title,
      page.data.summary,
      ...toldPassages(page, shown).map(({ words }) => words),
    ]),
    ...content.services.flatMap(({ data }) => [
      data.name,
      data.description,
      data.organisation,
      data.whoFor,
      data.howToAsk ?? '',
      ...data.aliases,
    ]),
    ...content.terms.flatMap(({ data }) => [data.term, data.means, ...data.aliases]),
    ...content.topics.flatMap(({ data }) => [data.title, data.description]),
    ...(content.actionPlan?.data.actions ?? []).flatMap(({ plain, outcome, measure }) => [plain, outcome, measure]),
    ...madePages(content).flatMap(({ title, summary, aliases }) => [title, summary, ...aliases]),
  ];
};

/** The phrases that search.yaml leads somewhere, as keys. */
const ledPhrases = ({ same, means, topics, urgent }: SearchSettings): string[][] =>
  [
    ...same.flat(),
    ...means.flatMap(({ say }) => say),
    ...topics.flatMap(({ words }) => words),
    ...urgent.flatMap(({ words }) => words),
  ].map((phrase) => wordsOf(phrase).map(keyOf));

/** The places in a row of keys that a phrase covers. */
function ledPlaces(keys: string[], phrases: Map<string, string[][]>): Set<number> {
  const led = new Set<number>();
  keys.forEach((key, at) => {
    for (const phrase of phrases.get(key) ?? []) {
      if (phrase.every((part, index) => keys[at + index] === part))
        phrase.forEach((_part, index) => led.add(at + index));
    }
  });
  return led;
}

/** Whether a word is two known ones without a space. */
const isTwo = (word: string, known: ReadonlySet<string>) =>
  Array.from(word).some(
    (_letter, at) =>
      at >= SHORTEST && at <= word.length - SHORTEST && known.has(word.slice(0, at)) && known.has(word.slice(at)),
  );

/** The first place of each word that the site lacks and that search.yaml does not lead anywhere, by the word. */
function lackedBy(content: Content, site: ReadonlySet<string>, led: string[][]): Map<string, Said> {
  const keys = new Set([...site].map(keyOf));
  const isKnown = (word: string) => site.has(word) || keys.has(keyOf(word));
  const phrases = Map.groupBy(led, ([first = '']) => first);
  const lacked = new Map<string, Said & { word: string }>();
  for (const said of residentsWords(content)) {
    const words = wordsOf(said.text);
    const covered = ledPlaces(words.map(keyOf), phrases);
    words.forEach((word, at) => {
      const isPart = isKnown(`${words[at - 1] ?? ''}${word}`) || isKnown(`${word}${words[at + 1] ?? ''}`);
      if (!isFiller(word) && !covered.has(at) && !isPart && !isKnown(word) && !lacked.has(keyOf(word)))
        lacked.set(keyOf(word), { ...said, word });
    });
  }
  return new Map([...lacked.values()].map(({ word, ...said }) => [word, said]));
}

function check(content: Content): Problem[] {
  if (!isWhole(content)) return [];
  const site = new Set(siteTexts(content).flatMap(wordsOf));
  const lacked = lackedBy(content, site, content.search ? ledPhrases(content.search.data) : []);
  const [right, doubtful] = [true, false].map((spelt) => [...lacked.keys()].filter((word) => isSpelt(word) === spelt));
  // The search reads slips by itself, once it has the word that was meant.
  const meant = new Set([...site, ...(right ?? [])]);
  const nearWords = makeNearWords(meant);
  const slips = new Set(doubtful?.filter((word) => isTwo(word, meant) || nearWords(word).length > 0));
  return [...lacked]
    .filter(([word]) => !slips.has(word))
    .map(([word, { file, place }]) =>
      advice(
        'search-unknown-words',
        file,
        place,
        `Residents say "${word}", and no page has this word.`,
        'Use it on the page that answers, or say in content/search.yaml what it means here.',
      ),
    );
}

const file = 'leaflets/carers/a-break/standard.mdx';

export const searchUnknownWords: Rule = {
  id: 'search-unknown-words',
  advises: true,
  about: 'Advice: every word that residents use stands on a page, or search.yaml leads it to one.',
  check,
  examples: [
    {
      name: 'a word of an alias and words of a question, once each',
      files: {
        ...exampleLeaflet('Time off.', { aliases: 'respite, time off, zebra' }),
        'questions/practice.tsv': 'zebras or giraffes\tcarers/a-break\n',
        'questions/tuning.tsv': 'giraffe\tcarers/a-break\n',
      },
      problems: [
        `${file}:6:30: Residents say "zebra", and no page has this word.`,
        'questions/practice.tsv:1:1: Residents say "giraffes", and no page has this word.',
      ],
    },
    {
      name: 'a phrase of search.yaml does not lead its words alone',
      files: {
        'questions/practice.tsv': 'shattered\tcarers/a-break\non and on\tcarers/a-break\nwalk\tcarers/a-break\n',
      },
      problems: ['questions/practice.tsv:3:1: Residents say "walk", and no page has this word.'],
    },
    {
      name: 'only a list for measuring has it',
      files: { 'questions/reporting.tsv': 'giraffe\tcarers/a-break\n' },
      problems: [],
    },
    {
      name: 'slips, words in two and in one, and words that say nothing',
      files: {
        'questions/practice.tsv':
          'asessment for my stair lift\tcarers/a-break\nnightline myself 60s ok\tcarers/a-break\n',
      },
      problems: [],
    },
    {
      name: 'search.yaml leads it to a page',
      files: {
        ...exampleLeaflet('Time off.', { aliases: 'respite, time off, zebra' }),
        ...exampleSearch(
          'means:\n  - say: [zebra, breather, shattered, ring, my mum, my husband, unpaid, walk in, respite]\n    find: [break]',
        ),
      },
      problems: [],
    },
  ],
};
