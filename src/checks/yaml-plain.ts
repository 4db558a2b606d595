import type { Rule } from './rule.ts';

/** Found while YAML is read: see parseYaml. */
export const yamlPlain: Rule = {
  id: 'yaml-plain',
  about: 'YAML holds plain values only: no tags, anchors or names that reach into the program.',
  examples: [
    {
      name: 'an anchor and an alias',
      files: { 'glossary.yaml': '- id: carer\n  term: &word carer\n  means: *word\n' },
      problems: [
        'glossary.yaml:2:15: Anchors and aliases (& and *) are not allowed here.',
        'glossary.yaml:3:10: Anchors and aliases (& and *) are not allowed here.',
      ],
    },
    {
      name: 'a tag',
      files: { 'glossary.yaml': '- id: carer\n  term: !!js/function "carer"\n  means: Someone who helps.\n' },
      problems: ['glossary.yaml:2:9: The tag !!js/function is not allowed here.'],
    },
    {
      name: 'a name that reaches into the program',
      files: { 'glossary.yaml': '- id: carer\n  term: carer\n  means: Someone who helps.\n  __proto__: {}\n' },
      problems: ['glossary.yaml:4:3: "__proto__" is not allowed as a name.'],
    },
    {
      name: 'a directive',
      files: {
        'glossary.yaml': '%TAG ! tag:example.org,2026:\n---\n- id: carer\n  term: carer\n  means: Someone who helps.\n',
      },
      problems: ['glossary.yaml:1:1: Lines that start with % are not allowed here.'],
    },
    {
      name: 'the same signs in quotes are fine',
      files: { 'glossary.yaml': '- id: carer\n  term: carer\n  means: "& and * and !"\n' },
      problems: [],
    },
  ],
};
