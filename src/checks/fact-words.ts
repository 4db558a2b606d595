import type { Content } from '../content/content.ts';
import { factText } from '../wording/fact-text.ts';
import { passagesOf, SHOWN } from '../content/parse/passages.ts';
import { attribute } from '../content/parse/walk.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';
import { allPages } from '../told/written-pages.ts';

const AFTER =
  /^(?:\s?%|\s(?:per ?cent|pounds|pence|minutes?|hours?|days?|weeks?|months?|years?|people|(?:a|an|per|each|every) (?:hour|day|week|month|year))\b)/;

function check(content: Content): Problem[] {
  const facts = new Map(content.facts.map(({ id, data }) => [id, data]));
  return allPages(content).flatMap(({ page }) =>
    passagesOf(page.tree, page.text).flatMap(({ words, at, shown }) =>
      [...words.matchAll(new RegExp(SHOWN, 'g'))].flatMap(({ index }) => {
        const part = shown(index);
        const fact = part?.name === 'Fact' ? facts.get(attribute(part, 'id') ?? '') : undefined;
        if (!fact) return [];
        const text = factText(fact);
        const before = /£$/.exec(words.slice(0, index))?.[0] ?? '';
        const after = AFTER.exec(words.slice(index + 1))?.[0] ?? '';
        // "£86.45 a week" may be followed by "per cent" only by mistake, but "£5,000 a year" after a sum without a time is right.
        const repeats =
          before !== '' ||
          (after !== '' &&
            (text.endsWith(after.trim()) ||
              text.endsWith('%') ||
              fact.per !== undefined ||
              (/^\s(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(after) &&
                fact.unit !== 'number' &&
                fact.unit !== 'text')));
        return repeats
          ? [
              mistake(
                'fact-words',
                page.file,
                at(index),
                `This reads "${before}${text}${after}".`,
                'The fact brings its own unit. Delete what is there twice.',
              ),
            ]
          : [];
      }),
    ),
  );
}

const breaks = (name: string, text: string, ...problems: string[]) => ({
  name,
  files: examplePage(text),
  problems: problems.map((problem) => `pages/example.mdx:${problem}`),
});

export const factWords: Rule = {
  id: 'fact-words',
  about: 'The words round a fact do not repeat its unit.',
  check,
  examples: [
    breaks('a unit twice', 'It takes <Fact id="first-answer-time" /> days.', '7:10: This reads "3 days days".'),
    breaks(
      'a sign twice',
      'It is £<Fact id="grant-maximum" />, for <Fact id="satisfied-carers" />% of people.',
      '7:8: This reads "££12,500".',
      '7:41: This reads "72%%".',
    ),
    breaks('a time twice', 'It is <Fact id="carer-payment" /> a week.', '7:7: This reads "£61.50 a week a week".'),
    breaks(
      'no repetition',
      'It is <Fact id="carer-payment" />, within <Fact id="first-answer-time" /> of a call, for <Fact id="satisfied-carers" /> of people. It is <Fact id="grant-maximum" /> a year.',
    ),
  ],
};
