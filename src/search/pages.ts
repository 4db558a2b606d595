import type { Service } from '../content/schema/index.ts';
import type { SearchData, SearchPage, Urgent } from './data.ts';
import { keyOf } from './keys.ts';
import type { Lesson } from './learn.ts';
import { nearWords } from './spelling.ts';
import { contentWords, wordsOf } from './words.ts';
import { ASKED } from '../content/content.ts';
import type { Content, Entry, PageEntry } from '../content/content.ts';
import { MADE_PAGES, PLAN_PAGES } from '../site/made-pages.ts';
import type { MadePage } from '../site/made-pages.ts';
import { walk } from '../content/parse/walk.ts';
import { showsOf } from '../told/page-parts.ts';
import { telephone } from '../wording/telephone.ts';

/** The kind of page that says what words mean. */
const WORDS = 'Words';

/** A page for the search, with what it says. */
interface Draft extends SearchPage {
  summary: string;
  /** All that it says, headings too. */
  text: string;
}

const textOf = (page: Pick<PageEntry<unknown>, 'tree'>): string => {
  const texts: string[] = [];
  walk(page.tree, (part) => {
    if (part.type === 'text' && part.value) texts.push(part.value);
  });
  return texts.join(' ');
};

const made = ({ path, title, summary, aliases, format }: MadePage): Draft => ({
  path,
  title,
  summary,
  aliases,
  format,
  topics: [],
  audiences: [],
  easyRead: false,
  text: '',
});

function serviceDraft({ id, data }: Entry<Service>, content: Content): Draft {
  const leaflets = content.leaflets.filter((leaflet) => showsOf(leaflet).services.includes(id));
  return {
    path: `/services/${id}/`,
    title: data.name,
    summary: data.description,
    aliases: data.aliases,
    format: 'Service',
    topics: [...new Set(leaflets.map((leaflet) => leaflet.id.split('/')[0]!))],
    audiences: [],
    easyRead: false,
    text: [data.whoFor, data.organisation, data.howToAsk].filter(Boolean).join(' '),
  };
}

/** Every page that the search knows, in the order of the content. */
function draftsOf(content: Content): Draft[] {
  const easy = new Set(content.easyReads.map(({ id }) => id));
  return [
    ...content.leaflets.map((page): Draft => ({
      path: `/${page.id}/`,
      title: page.data.title,
      summary: page.data.summary,
      aliases: page.data.aliases,
      format: 'Leaflet',
      topics: [page.id.split('/')[0]!],
      audiences: page.data.audience,
      easyRead: easy.has(page.id),
      text: textOf(page),
    })),
    ...content.services.filter(({ data }) => !data.unlisted).map((service) => serviceDraft(service, content)),
    ...content.commitments.map((page): Draft => ({
      path: `/commitments/${page.id}/`,
      title: page.data.title,
      summary: page.data.summary,
      aliases: page.data.aliases,
      format: 'Commitment',
      topics: [],
      audiences: [],
      easyRead: easy.has(`commitments/${page.id}`),
      text: textOf(page),
    })),
    ...content.pages.map((page): Draft => ({
      path: `/${page.id}/`,
      title: page.data.title,
      summary: page.data.summary,
      aliases: page.data.aliases,
      format: 'About this site',
      topics: [],
      audiences: [],
      easyRead: false,
      text: textOf(page),
    })),
    ...[...MADE_PAGES, ...(content.actionPlan ? PLAN_PAGES : [])].map(made),
    ...content.terms.map(({ id, data }): Draft => ({
      path: `/glossary/#${id}`,
      title: data.term,
      summary: data.means,
      aliases: data.aliases,
      format: WORDS,
      topics: data.leaflet === undefined ? [] : [data.leaflet.split('/')[0]!],
      audiences: [],
      easyRead: false,
      text: '',
      ...(data.leaflet !== undefined && { leads: `/${data.leaflet}/` }),
    })),
  ];
}

/**
 * Puts aliases into the site's own spelling, since the search reads slips by itself, and leaves out those that have
 * the same words as another name of their page.
 */
function tidyAliases(drafts: Draft[]): void {
  const texts = new Map<string, number>();
  for (const { title, summary, text } of drafts) {
    for (const word of wordsOf([title, summary, text].join(' '))) texts.set(word, (texts.get(word) ?? 0) + 1);
  }
  const stems = new Set([...texts.keys()].map(keyOf));
  const mended = (word: string) =>
    stems.has(keyOf(word)) || word.length < 6
      ? word
      : (nearWords(word, texts.keys(), (other) => texts.get(other)!).find(({ slips }) => slips <= 1)?.word ?? word);
  for (const draft of drafts) {
    const known = new Set([nameOf(draft.title)]);
    draft.aliases = draft.aliases
      .map((alias) => {
        const words = wordsOf(alias);
        const right = words.map(mended);
        return right.some((word, at) => word !== words[at]) ? right.join(' ') : alias;
      })
      .filter((alias) => {
        const name = nameOf(alias);
        return !known.has(name) && known.add(name);
      });
  }
}

/** What tells a name from others: its telling words, in any order. */
const nameOf = (text: string) => [...new Set(contentWords(text).map(keyOf))].sort().join(' ');

function urgentOf(content: Content): Urgent[] {
  const phones = new Map(
    content.services.map(({ id, data }) => [
      id,
      { name: data.name, phone: data.contacts.find(({ type }) => type === 'phone')?.value },
    ]),
  );
  return (content.search?.data.urgent ?? []).flatMap(({ id, words, line, calls, leaflet }) => {
    const page = content.leaflets.find((other) => other.id === leaflet);
    const known = calls.flatMap(({ when, service }) => {
      const found = phones.get(service);
      return typeof found?.phone === 'string'
        ? [{ when, name: found.name, phone: found.phone, link: telephone(found.phone) }]
        : [];
    });
    return page && known.length > 0
      ? [{ id, words, line, calls: known, page: { path: `/${page.id}/`, title: page.data.title } }]
      : [];
  });
}

/** All that the small index is made of. */
export function searchData(content: Content): SearchData {
  const drafts = draftsOf(content);
  tidyAliases(drafts);
  const settings = content.search?.data;
  return {
    // What words mean stands last: suggestions do without it, and the places of the others stay the same.
    pages: [...drafts.filter(({ format }) => format !== WORDS), ...drafts.filter(({ format }) => format === WORDS)].map(
      ({ summary: _summary, text: _text, ...page }) => page,
    ),
    words: {
      same: settings?.same ?? [],
      means: settings?.means ?? [],
      topics: settings?.topics ?? [],
      urgent: urgentOf(content),
      prefer: (settings?.prefer ?? []).map(({ words, leaflet }) => ({ words, path: `/${leaflet}/` })),
    },
    topics: content.topics.map(({ data }) => ({ id: data.id, title: data.title })),
    audiences: settings?.audiences ?? [],
  };
}

/** The first sentence of a summary: it has the answer, and later ones say more of it. */
const firstSentence = (text: string) => /^.*?[.?!](?=\s|$)/.exec(text)?.[0] ?? text;

/** What each page is shown with before the full text is there, by its address. What a word means comes with the full text. */
export const searchTexts = (content: Content): Record<string, string> =>
  Object.fromEntries(
    draftsOf(content)
      .filter(({ format }) => format !== WORDS)
      .map(({ path, summary }) => [path, firstSentence(summary)]),
  );

/** A list to improve the search with. It has misspellings on purpose, so that only words of other lists are learned from it. */
const TUNING = 'tuning';

/** How much a title says of how people ask for a page, beside a question: it is chosen with care. */
const TITLE = 2;

/**
 * What the search learns from: the names of pages, and the questions of editors with the first page that answers
 * each. Nothing is learned from the other lists of questions, which measure the search.
 */
export function lessonsOf(content: Content, { pages }: SearchData): Lesson[] {
  const places = new Map(pages.map(({ path }, place) => [path.replace(/^\/|\/$/g, ''), place]));
  const questionsIn = (isWanted: (list: string) => boolean): Lesson[] =>
    content.questions
      .filter(({ list }) => isWanted(list))
      .flatMap(({ question, pages: answers }) => {
        const page = places.get(answers[0] ?? '');
        return page === undefined ? [] : [{ question, page, weight: 1 }];
      });
  const lessons = [
    ...pages.flatMap(({ format, title, aliases }, page) =>
      format === WORDS
        ? []
        : [{ question: title, page, weight: TITLE }, ...aliases.map((question) => ({ question, page, weight: 1 }))],
    ),
    ...questionsIn((list) => list === ASKED),
  ];
  const words = new Set(lessons.flatMap(({ question }) => wordsOf(question)));
  const known = (question: string) =>
    wordsOf(question)
      .filter((word) => words.has(word))
      .join(' ');
  return [
    ...lessons,
    ...questionsIn((list) => list === TUNING).map((lesson) => ({ ...lesson, question: known(lesson.question) })),
  ];
}
