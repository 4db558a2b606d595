import { isSeq, parseDocument } from 'yaml';

/**
 * The code after the highest one in use: `CARE-49` where `prefix` is `CARE`. Codes are never used twice, so gaps stay.
 * It has as many digits as the longest of them, and two at least.
 */
export function nextCode(prefix: string, codes: string[]): string {
  const numbers = codes.map((code) => code.replace(/\D/g, ''));
  const digits = Math.max(2, ...numbers.map(({ length }) => length));
  const next = Math.max(0, ...numbers.map(Number)) + 1;
  return `${prefix}-${String(next).padStart(digits, '0')}`;
}

/** topics.yaml with a leaflet added at the end of its topic. Comments and order stay as they are. */
export function withLeaflet(topicsYaml: string, topic: string, leaflet: string): string {
  const document = parseDocument(topicsYaml);
  const index = (document.toJS() as { id: string }[]).findIndex(({ id }) => id === topic);
  const leaflets = document.getIn([index, 'leaflets']);
  if (!isSeq(leaflets)) throw new Error(`content/topics.yaml has no list of leaflets for the topic "${topic}".`);
  leaflets.add(leaflet);
  return document.toString({ lineWidth: 0, indentSeq: true });
}

/** What a new leaflet starts as. Words in capitals are to be written; `npm run check` says what is still missing. */
export const standardTemplate = ({
  code,
  edition,
  owner,
  service,
}: {
  code: string;
  edition: string;
  owner: string;
  service: string;
}): string => `---
title: THE TITLE A RESIDENT WOULD SEARCH FOR
code: ${code}
summary: THE ANSWER, IN ONE TO THREE SHORT SENTENCES.
edition: ${edition}
aliases: []
audience: []
related: []
sources: []
owner: ${owner}
---

## THE FIRST QUESTION A READER HAS

THE ANSWER.

<NextStep service="${service}">

WHAT TO DO, AND WHAT TO SAY.

</NextStep>
`;

/** What its Easy Read starts as. */
export const easyReadTemplate = ({ service }: { service: string }): string => `---
title: THE TITLE IN EASY WORDS
summary: WHAT THIS PAGE IS ABOUT.
leavesOut:
  - WHAT THE MAIN PAGE TELLS BESIDES
matches: "${'0'.repeat(64)}"
---

## About this page

<Row picture="help">

ONE SHORT SENTENCE.

</Row>

## What to do next

<Row picture="talking">

WHAT TO SAY WHEN YOU CALL.

</Row>

<CallRow service="${service}" />
`;
