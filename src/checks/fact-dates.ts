import type { Content, Entry } from '../content/content.ts';
import { mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';
import type { Rule } from './rule.ts';

function check(content: Content): Problem[] {
  const early = <T>({ file, at }: Entry<T>, checkBy: string, from: string | undefined, path: PropertyKey[]) =>
    from && checkBy.slice(0, from.length) < from
      ? [
          mistake(
            'fact-dates',
            file,
            at(...path),
            `The day to check again (${checkBy}) is before the day it was true (${from}).`,
            'Mend one of the two.',
          ),
        ]
      : [];
  return [
    ...content.facts.flatMap((fact) => [
      ...early(fact, fact.data.checkBy, fact.data.asOf, ['checkBy']),
      ...(fact.data.confidence !== 'confirmed' && !fact.data.ask
        ? [
            mistake(
              'fact-dates',
              fact.file,
              fact.at('confidence'),
              'This fact is not confirmed, and readers do not learn whom to ask.',
              'Add "ask" with the name of a service.',
            ),
          ]
        : []),
      ...(typeof fact.data.value === 'string' && fact.data.unit !== 'text'
        ? [
            mistake(
              'fact-dates',
              fact.file,
              fact.at('value'),
              `The value is text, but the unit is "${fact.data.unit}".`,
              'Write a number without £, % or commas, or make the unit text.',
            ),
          ]
        : []),
    ]),
    ...content.services.flatMap((service) => [
      ...early(service, service.data.checkBy, service.data.lastConfirmed, ['checkBy']),
      ...service.data.contacts.flatMap(({ lastConfirmed }, index) =>
        early(service, service.data.checkBy, lastConfirmed, ['contacts', index, 'lastConfirmed']),
      ),
    ]),
  ];
}

const fact = (fields: string) => ({
  'facts.yaml': `- id: grant-maximum\n  name: Most\n  plain: It is at most this.\n  source: care-plan\n  owner: web-team\n${fields}`,
});

export const factDates: Rule = {
  id: 'fact-dates',
  about:
    'A fact is checked again after the day it was true, an unconfirmed one names whom to ask, and its value fits its unit.',
  check,
  examples: [
    {
      name: 'checked before it was true',
      files: fact('  value: 5\n  unit: days\n  asOf: 2026-04\n  confidence: confirmed\n  checkBy: 2026-03-31\n'),
      problems: ['facts.yaml:10:3: The day to check again (2026-03-31) is before the day it was true (2026-04).'],
    },
    {
      name: 'not confirmed, and nobody to ask',
      files: fact('  value: 5\n  unit: days\n  asOf: 2026-04\n  confidence: old\n  checkBy: 2026-12-31\n'),
      problems: ['facts.yaml:9:3: This fact is not confirmed, and readers do not learn whom to ask.'],
    },
    {
      name: 'words for a number',
      files: fact('  value: "£5"\n  unit: pounds\n  asOf: 2026-04\n  confidence: confirmed\n  checkBy: 2026-12-31\n'),
      problems: ['facts.yaml:6:3: The value is text, but the unit is "pounds".'],
    },
    {
      name: 'old, and it says whom to ask',
      files: fact(
        '  value: 5\n  unit: days\n  asOf: 2026\n  confidence: old\n  checkBy: 2026-01-31\n  ask: care-team\n',
      ),
      problems: [],
    },
  ],
};
