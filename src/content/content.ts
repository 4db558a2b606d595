import { createHash } from 'node:crypto';
import type { z } from 'astro/zod';
import * as schema from './schema/index.ts';
import { reviewOf } from './review.ts';
import type { Review } from './review.ts';
import type { RawFile } from './disk.ts';
import { drawingShapes } from './parse/drawing.ts';
import { START } from './parse/place.ts';
import type { Place } from './parse/place.ts';
import { parseMdx } from './parse/mdx.ts';
import type { Tree } from './parse/mdx.ts';
import { readQuestions, readQuestionsOf } from './parse/questions.ts';
import type { PlacedQuestion } from './parse/questions.ts';
import { readText } from './parse/text.ts';
import { parseYaml } from './parse/yaml.ts';
import type { KnownYaml, Yaml } from './parse/yaml.ts';
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

/** Questions for one page that a machine wrote, one a line. Lines that start with # are notes. They are no content: the search has them beside it. */
export interface Training {
  /** The page's address without slashes at its ends: `carers/emergencies`. */
  page: string;
  file: string;
  text: string;
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
  /** Leaflets that were taken away, by their code. */
  withdrawn: Entry<schema.Withdrawn>[];
  /** Reviews, by name: `2026-27-Q4-carers`. */
  reviews: Entry<Review>[];
  /** How residents' words lead to the site's words. A site may do without. */
  search: Entry<schema.SearchSettings> | undefined;
  /** Questions that residents ask, list after list. */
  questions: AskedQuestion[];
  /** What the search learns from besides. Undefined where it was not read. */
  training: Training[] | undefined;
  /** Small drawings of topics, ready to stand in a page. */
  drawings: { topic: string; file: string; shapes: string }[];
  /** Pictures that belong to pages, by their path, each with the SHA-256 of its file. */
  pictures: Map<string, string>;
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
  | 'withdrawn'
  | 'review'
  | 'site'
  | 'action-plan'
  | 'words'
  | 'search'
  | 'questions'
  | 'drawing';

/** In `broken`: any name may be one that could not be read. */
export const ANY = '*';

/** Whether every file could be read, so that what no record says is said nowhere. */
export const isWhole = ({ broken }: Content): boolean => Object.values(broken).every((names) => names.size === 0);

/** What one file holds: what is wrong with it on its own, and how its records are put with the others. */
export interface ParsedFile {
  problems: Problem[];
  /** Its YAML as it is written with what it says, where it has no problems. */
  yaml?: [text: string, value: unknown];
  putInto(content: Content): void;
}

type Parse = (file: string, text: string, name: string, known?: KnownYaml) => ParsedFile;

/** A file of which nothing can be used. */
const unusable = (kind: Kind, name: string, problems: Problem[]): ParsedFile => ({
  problems,
  putInto: ({ broken }) => broken[kind].add(name),
});

const entry = <T>(yaml: Yaml, file: string, id: string, data: T, ...base: number[]): Entry<T> => ({
  id,
  file,
  data,
  at: (...path) => yaml.at([...base, ...path]),
});

/** A file that holds one record. Its name is the file's. */
function recordFile<T>(kind: Kind, shape: z.ZodType<T>, put: (content: Content, record: Entry<T>) => void): Parse {
  return (file, text, name, known) => {
    const yaml = parseYaml(file, text, 1, known);
    if (yaml.problems.length) return unusable(kind, name, yaml.problems);
    const { data, error } = shape.safeParse(yaml.value);
    if (error) return unusable(kind, name, schemaProblems(file, error, shape, yaml));
    return {
      problems: [],
      yaml: [text, yaml.value],
      putInto: (content) => put(content, entry(yaml, file, name, data)),
    };
  };
}

/** A file that holds a list of records. A bad record does not take the good ones with it. */
function listFile<T>(
  kind: Kind,
  shape: z.ZodType<T>,
  put: (content: Content, record: Entry<T>) => void,
  field: keyof T & string = 'id' as keyof T & string,
): Parse {
  return (file, text, _name, known) => {
    const yaml = parseYaml(file, text, 1, known);
    if (yaml.problems.length) return unusable(kind, ANY, yaml.problems);
    if (!Array.isArray(yaml.value)) {
      const hint = `Start each record with a dash: "- ${field}: its-name".`;
      return unusable(kind, ANY, [mistake('schema', file, yaml.at([]), 'This should be a list.', hint)]);
    }
    const records = yaml.value.map((value: unknown, index): ParsedFile => {
      const { success, data, error } = shape.safeParse(value);
      if (success) return { problems: [], putInto: (content) => put(content, entry(yaml, file, String(data[field]), data, index)) };
      const name = (value as Record<string, unknown> | null)?.[field];
      return unusable(kind, typeof name === 'string' ? name : ANY, schemaProblems(file, error, shape, yaml, [index]));
    });
    return { ...together(records), yaml: [text, yaml.value] };
  };
}

/** Several parts of a file as one. */
const together = (parts: ParsedFile[]): ParsedFile => ({
  problems: parts.flatMap(({ problems }) => problems),
  putInto(content) {
    for (const part of parts) part.putInto(content);
  },
});

/** A page with front matter. Its name is its folder's or file's. */
function pageFile<T>(kind: Kind, shape: z.ZodType<T>, put: (content: Content, page: PageEntry<T>) => void): Parse {
  return (file, text, name, known) => {
    const mdx = parseMdx(file, text);
    const yaml = mdx.front && parseYaml(file, mdx.front.text, mdx.front.firstLine, known);
    const result = yaml && !yaml.problems.length ? shape.safeParse(yaml.value) : undefined;
    const problems = [
      ...mdx.problems,
      ...(yaml?.problems ?? []),
      ...(yaml && result?.error ? schemaProblems(file, result.error, shape, yaml) : []),
    ];
    if (!mdx.tree || !yaml || !result?.success) return unusable(kind, name, problems);
    const page = { ...entry(yaml, file, name, result.data), tree: mdx.tree, text };
    return { problems, yaml: [mdx.front!.text, yaml.value], putInto: (content) => put(content, page) };
  };
}

/** A list of words, one a line. Lines that start with # are notes. */
const wordFile: Parse = (file, text) =>
  together(
    text.split('\n').flatMap((row, index): ParsedFile[] => {
      const word = row.trim();
      const place = { line: index + 1, column: 1 };
      if (word === '' || word.startsWith('#')) return [];
      if (!/^[\p{L}\p{Nd}'’-]+$/u.test(word)) {
        const hint = 'Write one word a line, with nothing after it.';
        return [unusable('words', ANY, [mistake('schema', file, place, 'This line is not one word.', hint)])];
      }
      if (/\p{Script=Latin}/u.test(word) && /(?!\p{Script=Latin})\p{L}/u.test(word)) {
        const hint = 'Write the whole word in one alphabet. Letters that look alike are not the same to a search or a voice.';
        return [unusable('words', ANY, [mistake('schema', file, place, 'This word mixes two alphabets.', hint)])];
      }
      const own = { word: word.replaceAll('’', "'"), file, place };
      return [{ problems: [], putInto: ({ words }) => words.push(own) }];
    }),
  );

/** Questions of a list that were read, with what is wrong with the others. */
const questionsFile = (
  list: string,
  name: string,
  file: string,
  { questions, problems }: { questions: PlacedQuestion[]; problems: Problem[] },
): ParsedFile => {
  const asked = questions.map((question) => ({ ...question, list, file }));
  return {
    problems,
    putInto(content) {
      for (const question of asked) content.questions.push(question);
      if (problems.length > 0) content.broken.questions.add(name);
    },
  };
};

/** A list of questions. Its name is the file's. */
const questionFile: Parse = (file, text, name) => questionsFile(name, name, file, readQuestions(file, text));

/** The list of the questions that residents have really asked. */
export const ASKED = 'asked';

/** The questions that a leaflet answers. Its name is the leaflet's. */
const leafletQuestionFile: Parse = (file, text, name) =>
  questionsFile(ASKED, name, file, readQuestionsOf(name, file, text));

/** A topic's drawing. Its name is the topic's. */
const drawingFile: Parse = (file, text, name) => {
  const shapes = drawingShapes(text);
  if (shapes !== undefined)
    return { problems: [], putInto: ({ drawings }) => drawings.push({ topic: name, file, shapes }) };
  const hint =
    'Draw lines on a grid of 48 by 48: <svg viewBox="0 0 48 48"> with only path, circle, ellipse, rect, line, polyline and polygon in it, and only their measures.';
  return unusable('drawing', name, [
    mistake('topic-drawings', file, START, 'This drawing has more than shapes in it.', hint),
  ]);
};

/** What each file of the content folder is. */
const KINDS: [RegExp, Kind, Parse][] = [
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
    /^(withdrawn)\.yaml$/,
    'withdrawn',
    listFile('withdrawn', schema.withdrawn, (content, record) => content.withdrawn.push(record), 'code'),
  ],
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
  [/^topics\/([a-z0-9-]+)\.svg$/, 'drawing', drawingFile],
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
    recordFile('review', schema.review, (content, record) =>
      content.reviews.push({ ...record, data: reviewOf(record.data) }),
    ),
  ],
  [/^pages\/([a-z0-9-]+)\.mdx$/, 'page', pageFile('page', schema.page, (content, page) => content.pages.push(page))],
];

/** The lists: when one can't be read at all, any name may be in it. */
const LISTS = new Set<Kind>(['topic', 'fact', 'source', 'term', 'withdrawn', 'words']);

const PICTURE = /^(?:leaflets\/[^/]+\/[^/]+|commitments\/\d+|pages)\/[a-z0-9-]+\.(?:png|jpe?g|webp|avif|svg)$/;

/** Files without which there is no site. */
const REQUIRED: [string, Kind][] = [
  ['site.yaml', 'site'],
  ['topics.yaml', 'topic'],
  ['facts.yaml', 'fact'],
  ['sources.yaml', 'source'],
  ['glossary.yaml', 'term'],
  // Every page links to these, the law asks for two of them, and the pictures' licence for the credits.
  ['pages/accessibility.mdx', 'page'],
  ['pages/contact.mdx', 'page'],
  ['pages/picture-credits.mdx', 'page'],
  ['pages/privacy.mdx', 'page'],
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
  withdrawn: [],
  reviews: [],
  search: undefined,
  questions: [],
  training: undefined,
  words: [],
  ideas,
  drawings: [],
  pictures: new Map(),
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
    withdrawn: new Set(),
    review: new Set(),
    site: new Set(),
    'action-plan': new Set(),
    words: new Set(),
    search: new Set(),
    questions: new Set(),
    drawing: new Set(),
  },
});

/** A file that is not read, for this reason. */
const unread = (...problems: Problem[]): ParsedFile => ({ problems, putInto: () => undefined });

/** Reads one file of the content folder. `folder` is for messages, and `known` what YAML texts say that need no parsing. */
export function parseFile({ path, bytes, link }: RawFile, folder: string, known?: KnownYaml): ParsedFile {
  const file = `${folder}/${path}`;
  if (link)
    return unread(
      mistake(
        'file-known',
        file,
        START,
        'This is a link to another place, not a file.',
        'Delete the link and put the file itself here.',
      ),
    );
  if (PICTURE.test(path)) {
    const digest = createHash('sha256').update(bytes).digest('hex');
    return { problems: [], putInto: ({ pictures }) => pictures.set(path, digest) };
  }
  for (const [pattern, kind, parse] of KINDS) {
    const name = pattern.exec(path)?.[1];
    if (!name) continue;
    const { text, problems } = readText(file, bytes);
    if (text === undefined) return unusable(kind, LISTS.has(kind) ? ANY : name, problems);
    const parsed = parse(file, text, name, known);
    return { ...parsed, problems: [...problems, ...parsed.problems] };
  }
  return unread(
    mistake(
      'file-known',
      file,
      START,
      'Nothing reads this file.',
      'Check its name and folder: a leaflet is leaflets/<topic>/<leaflet>/standard.mdx, with easy-read.mdx and questions.txt beside it, a service is services/<name>.yaml, all in lower-case letters, digits and hyphens.',
    ),
  );
}

/** What is wrong where a file is missing without which there is no site. */
const missing = (path: string, kind: Kind, folder: string): ParsedFile =>
  unusable(kind, ANY, [
    mistake(
      'file-known',
      `${folder}/${path}`,
      START,
      'This file is missing.',
      'Every site needs it. Bring it back, or copy it from another council and change it.',
    ),
  ]);

/** The content of a folder whose files have been read, by their paths and in order. */
export function gatherContent(
  files: ReadonlyMap<string, ParsedFile>,
  folder: string,
  ideas?: ReadonlySet<string>,
): { content: Content; problems: Problem[] } {
  const content = emptyContent(ideas);
  const absent = REQUIRED.filter(([path]) => !files.has(path)).map(([path, kind]) => missing(path, kind, folder));
  const { problems, putInto } = together([...files.values(), ...absent]);
  putInto(content);
  return { content, problems };
}

/**
 * Reads every file of a content folder and says all that is wrong with each on its own. `folder` is for messages: "content".
 * `ideas` are what there is a picture for.
 */
export const parseContent = (
  files: RawFile[],
  folder = 'content',
  ideas?: ReadonlySet<string>,
): { content: Content; problems: Problem[] } =>
  gatherContent(new Map(files.map((file) => [file.path, parseFile(file, folder)])), folder, ideas);
