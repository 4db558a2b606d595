import { ANY } from '../content/content.ts';
import type { Content } from '../content/content.ts';
import { didYouMean } from '../content/nearest.ts';
import { START } from '../content/parse/place.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import { exampleLeaflet } from './example-page.ts';
import type { Rule } from './rule.ts';

function check(content: Content): Problem[] {
  const { topics, leaflets, broken } = content;
  const onDisk = new Set([...leaflets.map(({ id }) => id), ...broken.leaflet]);
  const listed = new Set<string>();
  const problems: Problem[] = [];
  for (const topic of topics) {
    topic.data.leaflets.forEach((name, index) => {
      const id = `${topic.id}/${name}`;
      const place = () => topic.at('leaflets', index);
      if (listed.has(id))
        problems.push(
          mistake('topic-lists', topic.file, place(), `"${name}" is listed twice.`, 'Keep one of the two.'),
        );
      else if (!onDisk.has(id)) {
        const others = [...onDisk]
          .filter((other) => other.startsWith(`${topic.id}/`))
          .map((other) => other.slice(topic.id.length + 1));
        problems.push(
          mistake(
            'topic-lists',
            topic.file,
            place(),
            `There is no leaflet "${name}" in this topic.`,
            didYouMean(name, others, `content/leaflets/${topic.id}`),
          ),
        );
      }
      listed.add(id);
    });
  }
  if (broken.topic.has(ANY)) return problems;
  for (const { id, file } of leaflets) {
    const [topic = '', name = ''] = id.split('/');
    if (listed.has(id) || broken.topic.has(topic)) continue;
    const known = topics.some((found) => found.id === topic);
    problems.push(
      known
        ? mistake(
            'topic-lists',
            file,
            START,
            `The topic "${topic}" does not list this leaflet.`,
            `Add "- ${name}" to its leaflets in content/topics.yaml, where readers should see it.`,
          )
        : mistake(
            'topic-lists',
            file,
            START,
            `There is no topic called "${topic}".`,
            didYouMean(
              topic,
              topics.map((found) => found.id),
              'content/topics.yaml',
            ),
          ),
    );
  }
  return problems;
}

export const topicLists: Rule = {
  id: 'topic-lists',
  about: 'Every leaflet is listed once, under the topic whose folder it is in, and every listed leaflet exists.',
  check,
  examples: [
    {
      name: 'listed but not there, and listed twice',
      files: {
        'topics.yaml':
          '- id: getting-help\n  title: Help\n  description: Help.\n  reviewArea: help\n  leaflets: [ask-for-help, grant-for-your-homes, grant-for-your-home]\n- id: carers\n  title: Carers\n  description: Carers.\n  reviewArea: carers\n  leaflets: [are-you-a-carer, a-break, a-break]\n',
      },
      problems: [
        'topics.yaml:5:28: There is no leaflet "grant-for-your-homes" in this topic.',
        'topics.yaml:10:40: "a-break" is listed twice.',
      ],
    },
    {
      name: 'there but not listed',
      files: {
        'leaflets/carers/jobs/standard.mdx': exampleLeaflet('Text.', { code: 'ASC-05' })[
          'leaflets/carers/a-break/standard.mdx'
        ],
      },
      problems: ['leaflets/carers/jobs/standard.mdx:1:1: The topic "carers" does not list this leaflet.'],
    },
    {
      name: 'in the folder of no topic',
      files: {
        'leaflets/carer/jobs/standard.mdx': exampleLeaflet('Text.', { code: 'ASC-05' })[
          'leaflets/carers/a-break/standard.mdx'
        ],
      },
      problems: ['leaflets/carer/jobs/standard.mdx:1:1: There is no topic called "carer".'],
    },
    {
      name: 'a listed leaflet with a mistake of its own',
      files: { 'leaflets/carers/a-break/standard.mdx': 'No front matter' },
      problems: [],
    },
  ],
};
