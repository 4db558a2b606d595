import { ANY } from '../content/content.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { START } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

/** That a drawing holds shapes alone is seen while the folder is read: see parseContent. */
function check({ topics, drawings, broken }: Content): Problem[] {
  const names = topics.map(({ id }) => id);
  return drawings
    .filter(({ topic }) => !names.includes(topic) && !broken.topic.has(topic) && !broken.topic.has(ANY))
    .map(({ topic, file }) =>
      mistake(
        'topic-drawings',
        file,
        START,
        `There is no topic called "${topic}".`,
        didYouMean(topic, names, 'content/topics.yaml'),
      ),
    );
}

const drawing = (shapes: string) => `<svg viewBox="0 0 48 48">\n  ${shapes}\n</svg>\n`;
const refused = (name: string, svg: string) => ({
  name,
  files: { 'topics/carers.svg': svg },
  problems: ['topics/carers.svg:1:1: This drawing has more than shapes in it.'],
});

export const topicDrawings: Rule = {
  id: 'topic-drawings',
  about: "A topic's drawing is named as the topic, and holds shapes on a grid of 48 by 48 and nothing else.",
  check,
  examples: [
    refused('a script', drawing('<script>alert(1)</script>')),
    refused('an event', drawing('<path d="M0 0" onload="alert(1)"/>')),
    refused('something from elsewhere', drawing('<image href="https://evil.example/a.png"/>')),
    refused('a style', drawing('<circle r="4" style="fill: url(https://evil.example/)"/>')),
    refused('words', drawing('<text>Carers</text>')),
    refused('something after its end', `${drawing('<path d="M0 0"/>')}<script></script>`),
    refused('a second drawing', `${drawing('<path d="M0 0"/>')}${drawing('<path d="M0 0"/>')}`),
    refused('another grid', '<svg viewBox="0 0 24 24"><path d="M0 0"/></svg>'),
    {
      name: 'no such topic',
      files: { 'topics/carer.svg': drawing('<path d="M0 0"/>') },
      problems: ['topics/carer.svg:1:1: There is no topic called "carer".'],
    },
    {
      name: 'shapes',
      files: { 'topics/carers.svg': drawing('<path d="M5 40v-6c0-5 4-8 9-8"/>\n  <circle cx="24" cy="24" r="8" />') },
      problems: [],
    },
  ],
};
