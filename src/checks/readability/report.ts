import { writtenPages } from '../../told/written-pages.ts';
import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import type { EasyText } from '../../told/easy-text.ts';
import { shownIn } from '../../told/shown.ts';
import { gradeOf, proseOf } from './grade.ts';
import { sentencesOf, wordsIn } from './sentences.ts';
import { median } from '../../wording/median.ts';
import { toldPassages } from '../../told/told-passages.ts';

/** How hard a page is to read. */
export interface Graded {
  file: string;
  /** Undefined where a page has no sentences. */
  grade: number | undefined;
  words: number;
}

const graded = (file: string, sentences: string[]): Graded => ({
  file,
  grade: gradeOf(sentences),
  words: sentences.flatMap(wordsIn).length,
});

/** The grade of an Easy Read page: of the sentences in its rows. */
export const easyGrade = ({ page, all }: EasyText): Graded =>
  graded(
    page.file,
    all
      .filter(({ kind }) => kind === 'text' || kind === 'means')
      .flatMap(({ words }) => sentencesOf(words))
      .map(({ words }) => words),
  );

/** The grade of every standard page. See `proseOf` for what is counted. */
export function standardGrades(content: Content): Graded[] {
  const shown = shownIn(content);
  return writtenPages(content).map((page) => graded(page.file, proseOf(toldPassages(page, shown))));
}

const HARDEST = 5;

function section(title: string, goal: number, pages: Graded[]): string {
  const known = pages
    .flatMap(({ file, grade }) => (grade === undefined ? [] : [{ file, grade }]))
    .sort((a, b) => b.grade - a.grade);
  if (known.length === 0) return `${title}: no pages.`;
  const counts = Map.groupBy(known, ({ grade }) => Math.max(0, Math.floor(grade)));
  const highest = Math.max(...counts.keys());
  const rows = Array.from({ length: highest + 1 }, (_, grade) => {
    const count = counts.get(grade)?.length ?? 0;
    return (
      `  ${grade === 0 ? 'under 1' : `${grade} to ${grade}.9`}`.padEnd(12) +
      `${count}`.padStart(4) +
      `  ${'#'.repeat(count)}`
    );
  });
  return [
    `${title}: ${known.length} pages, median grade ${median(known.map(({ grade }) => grade)).toFixed(1)} (the goal is ${goal} or lower)`,
    ...rows,
    '  The hardest:',
    ...known.slice(0, HARDEST).map(({ file, grade }) => `  ${grade.toFixed(1).padStart(5)}  ${file}`),
  ].join('\n');
}

/** How many pages have which reading grade, with the medians and the hardest pages. */
export const readabilityReport = (content: Content): string =>
  [
    'Reading grade (Flesch–Kincaid): the year of an American school in which the sentences of a page are easy to read.',
    section('Standard pages', 7, standardGrades(content)),
    section('Easy Read pages', 3, easyTexts(content).map(easyGrade)),
  ].join('\n\n');
