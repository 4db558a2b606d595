import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import type { EasyWords } from '../../told/easy-text.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';

/** What is wrong and what to do. */
export type Finding = [message: string, hint: string];

/** Problems of a rule wherever a pattern stands in the words of Easy Read pages, in the front matter too. */
export function findInWords(
  content: Content,
  rule: string,
  pattern: RegExp,
  finding: (found: RegExpMatchArray, place: EasyWords) => Finding | undefined,
  report: typeof mistake = mistake,
): Problem[] {
  return easyTexts(content).flatMap(({ page, all }) =>
    all.flatMap((place) =>
      [...place.words.matchAll(pattern)].flatMap((found) => {
        const problem = finding(found, place);
        return problem ? [report(rule, page.file, place.at(found.index), ...problem)] : [];
      }),
    ),
  );
}

/** The file of the examples' Easy Read page. */
export const EXAMPLE = 'leaflets/carers/a-break/easy-read.mdx';

/** Problems as examples list them. */
export const inExample = (...problems: string[]): string[] => problems.map((problem) => `${EXAMPLE}:${problem}`);
