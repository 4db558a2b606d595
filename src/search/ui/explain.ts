import type { Answer, Reasons } from '../answer.ts';
import { element } from './dom.ts';
import { topicTitle } from './site.ts';

const WHY = {
  same: 'the same',
  means: 'leads to',
  spelling: 'spelling',
  joined: 'written as one word',
  split: 'written as two words',
};

const quoted = (words: string[]) => words.map((word) => `“${word}”`).join(', ');
const figure = (value: number) => value.toFixed(2);

/** How a question was read: each thing that was decided, with what it is. Nothing for what was not. */
export function reading({ understood }: Answer): [string, string][] {
  const { concepts, ignored, corrections, topics, unknown, urgent } = understood;
  const rows: [string, string][] = [
    ...concepts.map(({ words, also }): [string, string] => {
      const others = also.map((other) => `“${other.words.join(' ')}” (${WHY[other.why]})`);
      return [
        'Looked for',
        [
          words.length > 0 ? `“${words.join(' ')}”` : 'other words',
          ...(others.length > 0 ? [`or ${others.join(', ')}`] : []),
        ].join(', '),
      ];
    }),
    ['Words that tell nothing', quoted(ignored)],
    ...corrections.map(({ typed, read, why }): [string, string] => [
      'Read another way',
      `“${typed}” as “${read}” (${WHY[why]})`,
    ]),
    ['Words that no page has', quoted(unknown)],
    ...topics.map(({ topic, because }): [string, string] => ['Topic', `${topicTitle(topic)}, because of “${because}”`]),
    ['Danger', urgent ? urgent.line : ''],
  ];
  return rows.filter(([, words]) => words);
}

/** How the question was read, as a part of the page. */
export const readingShown = (answer: Answer): Node[] => [
  element('h2', {}, 'How this question was read'),
  element(
    'dl',
    {},
    ...reading(answer).map(([name, words]) => element('div', {}, element('dt', {}, name), element('dd', {}, words))),
  ),
];

/** Why a page is among the results. */
export const reasonsShown = ({ named, text, learned, topic, urgent, name, words }: Reasons): HTMLParagraphElement =>
  element(
    'p',
    { className: 'why' },
    [
      `Name ${figure(named)}${name ? ` (“${name}”)` : ''}`,
      `text ${figure(text)}`,
      `questions like it ${figure(learned)}`,
      topic > 0 ? 'of its topic' : '',
      urgent > 0 ? 'says what to do in this danger' : '',
      words.length > 0 ? `has ${quoted(words)}` : '',
    ]
      .filter(Boolean)
      .join(' · '),
  );
