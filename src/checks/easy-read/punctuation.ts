import type { Content } from '../../content/content.ts';
import { easyTexts } from '../../told/easy-text.ts';
import { mistake } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { exampleEasyRead, exampleRow } from '../example-page.ts';
import type { Rule } from '../rule.ts';
import { findInWords, inExample } from './find.ts';

const SIGN = /[;:()[\]–—/&…“”"‘!?*§#@+=<>•·_~|\\]|\.{2,}|(?<=\s)-(?=\s)/g;

const INSTEAD: Record<string, string> = {
  ';': 'Make two sentences of it.',
  ':': 'Make two sentences of it.',
  '–': 'Make two sentences of it, or write "to" between figures.',
  '—': 'Make two sentences of it.',
  '-': 'Make two sentences of it, or write "to" between figures.',
  '/': 'Write "or".',
  '&': 'Write "and".',
  '+': 'Write "and".',
  '!': 'Write a full stop.',
  '…': 'Finish the sentence.',
  '?': 'Only headings ask. Say it as a sentence.',
  '(': 'Say it in a sentence of its own.',
  ')': 'Say it in a sentence of its own.',
};

/** A sentence that has no end. */
const unfinished = (content: Content): Problem[] =>
  easyTexts(content).flatMap(({ page, all }) =>
    all
      .filter(
        ({ kind, words }) =>
          (kind === 'text' || kind === 'means' || kind === 'summary') && !/[.?!]$/.test(words.trimEnd()),
      )
      .map(({ words, at }) =>
        mistake(
          'easy-read-punctuation',
          page.file,
          at(Math.max(0, words.trimEnd().length - 1)),
          'No full stop stands at the end.',
          'End each sentence with a full stop.',
        ),
      ),
  );

export const easyReadPunctuation: Rule = {
  id: 'easy-read-punctuation',
  about: 'Easy Read pages have full stops and commas only, and question marks in headings.',
  check: (content) => [
    ...findInWords(content, 'easy-read-punctuation', SIGN, ({ 0: sign }, { kind }) =>
      sign === '?' && (kind === 'heading' || kind === 'title')
        ? undefined
        : [`"${sign}" is not for Easy Read.`, INSTEAD[sign] ?? 'Write it without this sign.'],
    ),
    ...unfinished(content),
  ],
  examples: [
    {
      name: 'signs that are hard to read',
      files: exampleEasyRead(
        `${exampleRow('Rest; sleep (now) and/or go - soon!\n\nSay "yes": it helps…')}\n\n## Rest & sleep`,
      ),
      problems: inExample(
        '13:5: ";" is not for Easy Read.',
        '13:13: "(" is not for Easy Read.',
        '13:17: ")" is not for Easy Read.',
        '13:22: "/" is not for Easy Read.',
        '13:29: "-" is not for Easy Read.',
        '13:35: "!" is not for Easy Read.',
        '15:5: """ is not for Easy Read.',
        '15:9: """ is not for Easy Read.',
        '15:10: ":" is not for Easy Read.',
        '15:20: "…" is not for Easy Read.',
        '15:20: No full stop stands at the end.',
        '19:9: "&" is not for Easy Read.',
      ),
    },
    {
      name: 'a question in a sentence and in the front matter',
      files: exampleEasyRead(exampleRow('Do you need a rest?'), { summary: 'Are you tired?' }),
      problems: inExample('13:19: "?" is not for Easy Read.', '3:1: "?" is not for Easy Read.'),
    },
    {
      name: 'no full stop',
      files: exampleEasyRead(exampleRow('You can rest')),
      problems: inExample('13:12: No full stop stands at the end.'),
    },
    {
      name: 'simple signs',
      files: exampleEasyRead(
        `${exampleRow("Rest, sleep or eat well.\n\nA carer's well-being counts.")}\n\n## Who can help?`,
        { title: 'Are you a carer?' },
      ),
      problems: [],
    },
  ],
};
