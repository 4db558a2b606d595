import type { Rule } from './rule.ts';

const term = (fields: string) => ({ 'glossary.yaml': `- id: carer\n  term: carer\n${fields}` });

/** Found while a record is read: see schemaProblems. */
export const schema: Rule = {
  id: 'schema',
  about: 'Every record has the fields it needs, with values of the right kind, and no others.',
  examples: [
    { name: 'a field is missing', files: term(''), problems: ['glossary.yaml:1:3: "means" is missing.'] },
    {
      name: 'a misspelt field',
      files: term('  meens: Someone who helps.\n'),
      problems: ['glossary.yaml:3:3: "meens" is not a field here.', 'glossary.yaml:1:3: "means" is missing.'],
    },
    {
      name: 'a list where text belongs',
      files: term('  means: [one, two]\n'),
      problems: ['glossary.yaml:3:3: "means" should be text.'],
    },
    {
      name: 'markup in plain words',
      files: term('  means: Someone who <b>helps</b>.\n'),
      problems: ['glossary.yaml:3:3: "means" is not written as it should be.'],
    },
    {
      name: 'a value that is not known, inside a list',
      files: {
        'services/club.yaml':
          'name: Club\ndescription: Company.\norganisation: Club\nwhoFor: Everyone.\ncontacts:\n  - type: fax\n    value: 01632 960003\n    source: care-plan\n    confidence: sure\n    lastConfirmed: 2026\nsources: [care-plan]\nconfidence: sure\nlastConfirmed: 2026\ncheckBy: 2026-02-30\nowner: web-team\n',
      },
      problems: [
        'services/club.yaml:6:5: "type" has a value that is not known here.',
        'services/club.yaml:12:1: "confidence" has a value that is not known here.',
        'services/club.yaml:14:1: "checkBy" is not written as it should be.',
      ],
    },
    {
      name: 'one bad record does not hide the good ones',
      files: {
        'glossary.yaml':
          '- id: carer\n  term: carer\n- id: assessment\n  term: assessment\n  means: A talk.\n- id: means-test\n  term: means test\n  means: A look at your money.\n',
      },
      problems: ['glossary.yaml:1:3: "means" is missing.'],
    },
    {
      name: 'too long, with how long it is',
      files: {
        'pages/example.mdx': `---\ntitle: ${'Long '.repeat(20).trim()}\nsummary: A page.\nedition: 2026-11\n---\n\nText.\n`,
      },
      problems: ['pages/example.mdx:2:1: "title" is too long: it has 99 characters.'],
    },
    {
      name: 'not a list',
      files: { 'glossary.yaml': 'carer: Someone who helps.\n' },
      problems: ['glossary.yaml:1:1: This should be a list.'],
    },
    { name: 'all fields there', files: term('  means: Someone who helps.\n'), problems: [] },
  ],
};
