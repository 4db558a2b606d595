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
      problems: ['pages/example.mdx:2:8: The YAML is not valid: Nested mappings are not allowed in compact mappings.'],
    },
    {
      name: 'quotes that do not end',
      files: { 'topics.yaml': '- id: "carers\n' },
      problems: ['topics.yaml:2:1: The YAML is not valid: Missing closing "quote.'],
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
