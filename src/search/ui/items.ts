import type { Answer } from '../answer.ts';
import { excerptOf } from '../excerpt.ts';
import type { TextRecord } from '../full-text.ts';
import type { Asked } from '../question.ts';
import type { Item } from './result-item.ts';
import more from './more.ts';
import { pageAt } from './whole.ts';

/** Words that are marked in texts: those of the question as it is read, and others for the same. Words that it only leads to would mark what nobody asked for. */
export const wordsToMark = ({ understood }: Answer): string[] => [
  ...new Set(
    understood.concepts.flatMap(({ words, also }) => [
      ...words,
      ...also.flatMap((other) => (other.why === 'same' ? other.words : [])),
    ]),
  ),
];

/** Whether the best page has only a part of what was asked for. */
export const isWeak = ({ results }: Answer): boolean => results[0]?.strength === 'weak';

/** The small index's results as they are shown. A weak one is told where a stronger one stands above it. */
export function firstItems(answer: Answer, explain: boolean): Item[] {
  const words = wordsToMark(answer);
  return answer.results.map(({ page, strength, reasons }) => {
    const summary = more.texts[page.path] ?? '';
    return {
      page,
      text: excerptOf(summary, summary, words),
      ...(strength === 'weak' && !isWeak(answer) && { label: 'Less close match' }),
      ...(explain && { reasons }),
    };
  });
}

/** A page that only the full text has found, as it is shown. Undefined where it is not for whom is asked. */
export function mentionItem(record: TextRecord, answer: Answer, { audience }: Asked): Item | undefined {
  const known = pageAt(record.path);
  if (audience && known && known.audiences.length > 0 && !known.audiences.includes(audience)) return undefined;
  return {
    page: { easyRead: false, ...record, ...known },
    text: excerptOf(record.content, record.summary, [...wordsToMark(answer), ...answer.understood.unknown]),
    label: 'Mentions it',
  };
}
