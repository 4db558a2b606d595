import { examplePage } from './example-page.ts';
import type { Rule } from './rule.ts';

/** Found while YAML is read: see parseYaml. */
export const yamlValid: Rule = {
  id: 'yaml-valid',
  about: 'YAML files and front matter can be read.',
  examples: [
    {
      name: 'a colon inside a value',
      files: { 'pages/example.mdx': '---\ntitle: Care: who pays\nsummary: Text.\nedition: 2026-11\n---\n\nText.\n' },
      problems: ['pages/example.mdx:2:8: There is a second colon with a space after it in "title".'],
    },
    {
      name: 'quotes that do not end',
      files: { 'topics.yaml': '- id: "carers\n' },
      problems: ['topics.yaml:2:1: Quotes that start here do not end.'],
    },
    {
      name: 'an apostrophe inside single quotes',
      files: { 'topics.yaml': "- id: 'carer's'\n" },
      problems: ['topics.yaml:1:14: An apostrophe ends the quotes in "id" too early.'],
    },
    {
      name: 'a value that starts with a sign, and a tab',
      files: {
        'topics.yaml': '- id: @carers\n',
        'pages/example.mdx': '---\ntitle: Care\n\tsummary: Text.\nedition: 2026-11\n---\n\nText.\n',
      },
      problems: [
        'pages/example.mdx:3:1: This line starts with a tab.',
        'topics.yaml:1:7: "id" starts with a sign that means something else here.',
      ],
    },
    {
      name: 'brackets inside a value',
      files: { 'topics.yaml': '- id: [carers\n' },
      problems: [
        'topics.yaml:2:1: The YAML is not valid: Flow sequence in block collection must be sufficiently indented and end with a ].',
      ],
    },
    {
      name: 'two documents',
      files: { 'facts.yaml': '[]\n---\n[]\n' },
      problems: ['facts.yaml:2:1: A second document starts here.'],
    },
    {
      name: 'brackets without end',
      files: { 'facts.yaml': '['.repeat(10_000) },
      problems: ['facts.yaml:1:1: This is nested too deeply.'],
    },
    {
      name: 'a colon inside quotes is fine',
      files: {
        ...examplePage('Text.'),
        'pages/other.mdx': '---\ntitle: "Care: who pays"\nsummary: Text.\nedition: 2026-11\n---\n\nText.\n',
      },
      problems: [],
    },
  ],
};
