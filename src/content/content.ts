import type { z } from 'astro/zod';
import * as schema from './schema/index.ts';
import type { RawFile } from './disk.ts';
import { START } from './parse/place.ts';
import type { Place } from './parse/place.ts';
import { parseMdx } from './parse/mdx.ts';
import type { Tree } from './parse/mdx.ts';
import { readQuestions, readQuestionsOf } from './parse/questions.ts';
import type { PlacedQuestion } from './parse/questions.ts';
import { readText } from './parse/text.ts';
import { parseYaml } from './parse/yaml.ts';
import type { Yaml } from './parse/yaml.ts';
import { mistake } from './problem.ts';
import type { Problem } from './problem.ts';
import { schemaProblems } from './parse/schema-problems.ts';

/** A record of the content with the file it stands in and the place of each of its fields. */
export interface Entry<T> {
  /** Its name: a leaflet's `carers/emergencies`, a fact's `dfg-maximum`. */
  id: string;
  file: string;
  data: T;
  /** The place of a field. */
  at(...path: PropertyKey[]): Place;
}

/** A page: its front matter and its text as a tree. */
export interface PageEntry<T> extends Entry<T> {
  tree: Tree;
  text: string;
}

/** A word of the word list. */
export interface OwnWord {
  word: string;
  file: string;
  place: Place;
}

/** A question that residents ask, from one of the lists. */
export interface AskedQuestion extends PlacedQuestion {
  /** The name of its list: `practice`. */
  list: string;
  file: string;
}

/** Everything that authors have written, each record valid on its own. What refers to what is checked after. */
export interface Content {
  site: Entry<schema.SiteSettings> | undefined;
  actionPlan: Entry<schema.ActionPlan> | undefined;
  topics: Entry<schema.Topic>[];
  facts: Entry<schema.Fact>[];
  sources: Entry<schema.Source>[];
  terms: Entry<schema.Term>[];
  services: Entry<schema.Service>[];
  leaflets: PageEntry<schema.LeafletFrontMatter>[];
  commitments: PageEntry<schema.CommitmentFrontMatter>[];
  pages: PageEntry<schema.PageFrontMatter>[];
  /** Easy Read variants, by the name of what they are a variant of: `carers/emergencies`, `commitments/1`. */
  easyReads: PageEntry<schema.EasyReadFrontMatter>[];
  /** Names of people, places and groups that no dictionary has. */
  words: OwnWord[];
  /** The ideas that Easy Read rows have a picture for. Undefined where no list of them was read. */
  ideas: ReadonlySet<string> | undefined;
  programme: Entry<schema.Programme> | undefined;
  /** Reviews, by name: `2026-27-Q4-carers`. */
  reviews: Entry<schema.Review>[];
  /** How residents' words lead to the site's words. A site may do without. */
  search: Entry<schema.SearchSettings> | undefined;
  /** Questions that the search is measured by, list after list. */
  questions: AskedQuestion[];
  /** Paths of pictures that belong to pages. */
  pictures: string[];
  /**
   * Names of records that are there but are not valid yet, so that one mistake is not reported again
   * wherever the record is used. `ANY` where a whole list could not be read.
   */
  broken: Record<Kind, Set<string>>;
}

/** The kinds of record that others refer to by name. */
export type Kind =
  | 'topic'
  | 'fact'
  | 'source'
  | 'term'
  | 'service'
  | 'leaflet'
  | 'commitment'
  | 'page'
  | 'easy-read'
  | 'programme'
  | 'review'
  | 'site'
  | 'action-plan'
  | 'words'
  | 'search'
  | 'questions';

/** In `broken`: any name may be one that could not be read. */
export const ANY = '*';

/** Whether every file could be read, so that what no record says is said nowhere. */
export const isWhole = ({ broken }: Content): boolean => Object.values(broken).every((names) => names.size === 0);

type Add = (content: Content, file: string, text: string, name: string) => Problem[];

const entry = <T>(yaml: Yaml, file: string, id: string, data: T, ...base: number[]): Entry<T> => ({
  id,
  file,
  data,
  at: (...path) => yaml.at([...base, ...path]),
});

/** A file that holds one record. Its name is the file's. */
function recordFile<T>(kind: Kind, shape: z.ZodType<T>, put: (content: Content, record: Entry<T>) => void): Add {
  return (content, file, text, name) => {
    const yaml = parseYaml(file, text);
    const result = yaml.problems.length ? undefined : shape.safeParse(yaml.value);
    if (result?.success) {
      put(content, entry(yaml, file, name, result.data));
      return [];
    }
    content.broken[kind].add(name);
    return result ? schemaProblems(file, result.error, shape, yaml) : yaml.problems;
  };
}

/** A file that holds a list of records. A bad record does not take the good ones with it. */
function listFile<T extends { id: string }>(
  kind: Kind,
  shape: z.ZodType<T>,
  put: (content: Content, record: Entry<T>) => void,
): Add {
  return (content, file, text) => {
    const yaml = parseYaml(file, text);
    if (yaml.problems.length || !Array.isArray(yaml.value)) {
      content.broken[kind].add(ANY);
      return yaml.problems.length
        ? yaml.problems
        : [
            mistake(
              'schema',
              file,
              yaml.at([]),
              'This should be a list.',
              'Start each record with a dash: "- id: its-name".',
            ),
          ];
    }
    return yaml.value.flatMap((value: unknown, index) => {
      const result = shape.safeParse(value);
      if (result.success) {
        put(content, entry(yaml, file, result.data.id, result.data, index));
        return [];
      }
      const name = (value as { id?: unknown } | null)?.id;
      content.broken[kind].add(typeof name === 'string' ? name : ANY);
      return schemaProblems(file, result.error, shape, yaml, [index]);
    });
  };
}

/** A page with front matter. Its name is its folder's or file's. */
function pageFile<T>(kind: Kind, shape: z.ZodType<T>, put: (content: Content, page: PageEntry<T>) => void): Add {
  return (content, file, text, name) => {
    const mdx = parseMdx(file, text);
    const yaml = mdx.front && parseYaml(file, mdx.front.text, mdx.front.firstLine);
    const result = yaml && !yaml.problems.length ? shape.safeParse(yaml.value) : undefined;
    if (mdx.tree && yaml && result?.success)
      put(content, { ...entry(yaml, file, name, result.data), tree: mdx.tree, text });
    else content.broken[kind].add(name);
    return [
      ...mdx.problems,
      ...(yaml?.problems ?? []),
      ...(yaml && result?.error ? schemaProblems(file, result.error, shape, yaml) : []),
    ];
  };
}

/** A list of words, one a line. Lines that start with # are notes. */
const wordFile: Add = (content, file, text) =>
  text.split('\n').flatMap((row, index) => {
    const word = row.trim();
    const place = { line: index + 1, column: 1 };
    if (word === '' || word.startsWith('#')) return [];
    if (!/^[\p{L}\p{Nd}'’-]+$/u.test(word)) {
      content.broken.words.add(ANY);
      return [
        mistake('schema', file, place, 'This line is not one word.', 'Write one word a line, with nothing after it.'),
      ];
    }
    content.words.push({ word: word.replaceAll('’', "'"), file, place });
    return [];
  });

/** A list of questions. Its name is the file's. */
const questionFile: Add = (content, file, text, name) => {
  const { questions, problems } = readQuestions(file, text);
  content.questions.push(...questions.map((question) => ({ ...question, list: name, file })));
  if (problems.length > 0) content.broken.questions.add(name);
  return problems;
};

/** The list of the questions that the search learns from. */
export const ASKED = 'asked';

/** The questions that a leaflet answers. Its name is the leaflet's. */
const leafletQuestionFile: Add = (content, file, text, name) => {
  const { questions, problems } = readQuestionsOf(name, file, text);
  content.questions.push(...questions.map((question) => ({ ...question, list: ASKED, file })));
  if (problems.length > 0) content.broken.questions.add(name);
  return problems;
};

/** What each file of the content folder is. */
const KINDS: [RegExp, Kind, Add][] = [
  [
    /^(site)\.yaml$/,
    'site',
    recordFile('site', schema.site, (content, record) => {
      content.site = record;
    }),
  ],
  [
    /^(action-plan)\.yaml$/,
    'action-plan',
    recordFile('action-plan', schema.actionPlan, (content, record) => {
      content.actionPlan = record;
    }),
  ],
  [/^(topics)\.yaml$/, 'topic', listFile('topic', schema.topic, (content, record) => content.topics.push(record))],
  [/^(facts)\.yaml$/, 'fact', listFile('fact', schema.fact, (content, record) => content.facts.push(record))],
  [/^(sources)\.yaml$/, 'source', listFile('source', schema.source, (content, record) => content.sources.push(record))],
  [/^(glossary)\.yaml$/, 'term', listFile('term', schema.term, (content, record) => content.terms.push(record))],
  [
    /^services\/([a-z0-9-]+)\.yaml$/,
    'service',
    recordFile('service', schema.service, (content, record) => content.services.push(record)),
  ],
  [
    /^leaflets\/([a-z0-9-]+\/[a-z0-9-]+)\/standard\.mdx$/,
    'leaflet',
    pageFile('leaflet', schema.leaflet, (content, page) => content.leaflets.push(page)),
  ],
  [
    /^commitments\/([1-9])\/standard\.mdx$/,
    'commitment',
    pageFile('commitment', schema.commitment, (content, page) => content.commitments.push(page)),
  ],
  [
    /^leaflets\/([a-z0-9-]+\/[a-z0-9-]+)\/easy-read\.mdx$/,
    'easy-read',
    pageFile('easy-read', schema.easyRead, (content, page) => content.easyReads.push(page)),
  ],
  [
    /^(commitments\/[1-9])\/easy-read\.mdx$/,
    'easy-read',
    pageFile('easy-read', schema.easyRead, (content, page) => content.easyReads.push(page)),
  ],
  [/^(words)\.txt$/, 'words', wordFile],
  [
    /^(search)\.yaml$/,
    'search',
    recordFile('search', schema.search, (content, record) => {
      content.search = record;
    }),
  ],
  [/^questions\/([a-z0-9-]+)\.tsv$/, 'questions', questionFile],
  [/^leaflets\/([a-z0-9-]+\/[a-z0-9-]+)\/questions\.txt$/, 'questions', leafletQuestionFile],
  [
    /^reviews\/(programme)\.yaml$/,
    'programme',
    recordFile('programme', schema.programme, (content, record) => {
      content.programme = record;
    }),
  ],
  [
    /^reviews\/(\d{4}-\d{2}-Q[1-4]-[a-z0-9-]+)\.yaml$/,
    'review',
    recordFile('review', schema.review, (content, record) => content.reviews.push(record)),
  ],
  [/^pages\/([a-z0-9-]+)\.mdx$/, 'page', pageFile('page', schema.page, (content, page) => content.pages.push(page))],
];

/** The lists: when one can't be read at all, any name may be in it. */
const LISTS = new Set<Kind>(['topic', 'fact', 'source', 'term', 'words']);

const PICTURE = /^(?:leaflets\/[^/]+\/[^/]+|commitments\/\d+|pages)\/[a-z0-9-]+\.(?:png|jpe?g|webp|avif|svg)$/;

/** Files without which there is no site. */
const REQUIRED: [string, Kind][] = [
  ['site.yaml', 'site'],
  ['topics.yaml', 'topic'],
  ['facts.yaml', 'fact'],
  ['sources.yaml', 'source'],
  ['glossary.yaml', 'term'],
];

const emptyContent = (ideas: Content['ideas']): Content => ({
  site: undefined,
  actionPlan: undefined,
  topics: [],
  facts: [],
  sources: [],
  terms: [],
  services: [],
  leaflets: [],
  commitments: [],
  pages: [],
  easyReads: [],
  programme: undefined,
  reviews: [],
  search: undefined,
  questions: [],
  words: [],
  ideas,
  pictures: [],
  broken: {
    topic: new Set(),
    fact: new Set(),
    source: new Set(),
    term: new Set(),
    service: new Set(),
    leaflet: new Set(),
    commitment: new Set(),
    page: new Set(),
    'easy-read': new Set(),
    programme: new Set(),
    review: new Set(),
    site: new Set(),
    'action-plan': new Set(),
    words: new Set(),
    search: new Set(),
    questions: new Set(),
  },
});

/**
 * Reads every file of a content folder and says all that is wrong with each on its own. `folder` is for messages: "content".
 * `ideas` are what there is a picture for.
 */
export function parseContent(
  files: RawFile[],
  folder = 'content',
  ideas?: ReadonlySet<string>,
): { content: Content; problems: Problem[] } {
  const content = emptyContent(ideas);
  const problems: Problem[] = [];
  for (const { path, bytes, link } of files) {
    const file = `${folder}/${path}`;
    if (link) {
      problems.push(
        mistake(
          'file-known',
          file,
          START,
          'This is a link to another place, not a file.',
          'Delete the link and put the file itself here.',
        ),
      );
      continue;
    }
    if (PICTURE.test(path)) {
      content.pictures.push(path);
      continue;
    }
    const found = KINDS.map(([pattern, kind, add]) => ({ name: pattern.exec(path)?.[1], kind, add })).find(
      ({ name }) => name,
    );
    if (!found?.name) {
      problems.push(
        mistake(
          'file-known',
          file,
          START,
          'Nothing reads this file.',
          'Check its name and folder: a leaflet is leaflets/<topic>/<leaflet>/standard.mdx, with easy-read.mdx and questions.txt beside it, a service is services/<name>.yaml, all in lower-case letters, digits and hyphens.',
        ),
      );
      continue;
    }
    const { name, kind, add } = found;
    const read = readText(file, bytes);
    problems.push(...read.problems);
    if (read.text === undefined) content.broken[kind].add(LISTS.has(kind) ? ANY : name);
    else problems.push(...add(content, file, read.text, name));
  }
  for (const [path, kind] of REQUIRED) {
    if (files.some((file) => file.path === path)) continue;
    content.broken[kind].add(ANY);
    problems.push(
      mistake(
        'file-known',
        `${folder}/${path}`,
        START,
        'This file is missing.',
        'Every site needs it. Bring it back, or copy it from another council and change it.',
      ),
    );
  }
  return { content, problems };
}
