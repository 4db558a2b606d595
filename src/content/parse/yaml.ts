import { isAlias, isMap, isNode, isPair, isScalar, isSeq, LineCounter, parseDocument, visit } from 'yaml';
import type { Document, Node } from 'yaml';
import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Place } from './place.ts';
import { hiddenCharacter } from './text.ts';
import { slipOf } from './yaml-slips.ts';

/** A parsed YAML text: its value and the place of each part of it. */
export interface Yaml {
  /** The value, or undefined when the YAML has problems. */
  value: unknown;
  /** The place of the part at a path such as `['contacts', 0, 'value']`, or of the nearest part that contains it. */
  at(path: readonly PropertyKey[]): Place;
  problems: Problem[];
}

/** Keys that would reach into JavaScript's own objects. */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** After one slip the parser often stumbles on; more than this many complaints help nobody. */
const MOST_ERRORS = 3;

const TOO_DEEP = /call stack|stack overflow/i;

/** Names of tags as an author writes them: `!!binary`, not the long form. */
const shortTag = (tag: string) => tag.replace('tag:yaml.org,2002:', '!!');

/** What the YAML library finds wrong, in an author's words. */
function syntaxProblems(file: string, text: string, document: Document.Parsed, placeAt: (offset: number) => Place): Problem[] {
  const errors = [...document.errors, ...document.warnings.filter(({ code }) => code !== 'TAG_RESOLVE_FAILED')];
  if (errors.some(({ message }) => TOO_DEEP.test(message))) return [tooDeep(file)];
  const lineAt = (offset: number) => text.slice(text.lastIndexOf('\n', offset - 1) + 1).split('\n')[0] ?? '';
  const problems = errors.slice(0, MOST_ERRORS).map((error) => {
    const said = (error.message.split('\n')[0] ?? '').slice(0, 120).replace(/\.$/, '');
    const place = placeAt(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS')
      return mistake('yaml-valid', file, place, 'A second document starts here.', 'Delete the line of ---.');
    const { message, hint } = slipOf(error.code, said, lineAt(error.pos[0]));
    return mistake('yaml-valid', file, place, message, hint);
  });
  // One slip is often two errors of the library.
  return problems.filter(
    ({ message, line }, index) => !problems.slice(0, index).some((other) => other.line === line && other.message === message),
  );
}

const tooDeep = (file: string, line = 1): Problem =>
  mistake(
    'yaml-valid',
    file,
    { line, column: 1 },
    'This is nested too deeply.',
    'Look for a row of [ or { or - that was typed by mistake.',
  );

/** What is valid YAML but not plain: tags, anchors, dangerous or repeated names, hidden characters behind escapes. */
function plainProblems(
  file: string,
  text: string,
  document: Document.Parsed,
  placeAt: (offset: number) => Place,
): Problem[] {
  const problems: Problem[] = [];
  const report = (rule: string, node: Node, message: string, hint: string) =>
    problems.push(mistake(rule, file, placeAt(node.range?.[0] ?? 0), message, hint));
  const directive = /^%.*$/m.exec(text.split(/^---/m)[0] ?? '');
  if (directive && text.includes('\n---')) {
    problems.push(
      mistake(
        'yaml-plain',
        file,
        placeAt(directive.index),
        'Lines that start with % are not allowed here.',
        'Delete the line.',
      ),
    );
  }
  visit(document, {
    Node(_key, node) {
      if (isAlias(node) || ('anchor' in node && node.anchor)) {
        report(
          'yaml-plain',
          node,
          'Anchors and aliases (& and *) are not allowed here.',
          'Write the value out in full, or put quotes round it.',
        );
      }
      if (node.tag) {
        const tag = /!\S*\s*$/.exec(text.slice(0, node.range?.[0]));
        problems.push(
          mistake(
            'yaml-plain',
            file,
            placeAt(tag?.index ?? node.range?.[0] ?? 0),
            `The tag ${shortTag(node.tag)} is not allowed here.`,
            'Write the plain value without a tag, or put quotes round it.',
          ),
        );
      }
      const hidden =
        isScalar(node) && typeof node.value === 'string'
          ? hiddenCharacter(node.value.replace(/[\n\t]/g, ''))
          : undefined;
      // The character itself is found in the text of the file. Here only an escape such as \u202e is left to find.
      if (hidden && !hiddenCharacter(text.slice(node.range?.[0], node.range?.[1]).replace(/[\n\t]/g, ''))) {
        report(
          'hidden-characters',
          node,
          `An invisible character (${hidden}) is written here as an escape.`,
          'Delete the part that starts with a backslash.',
        );
      }
    },
    Map(_key, map) {
      const seen = new Set<unknown>();
      for (const pair of map.items) {
        if (!isScalar(pair.key)) continue;
        const name = String(pair.key.value);
        if (FORBIDDEN_KEYS.has(name))
          report('yaml-plain', pair.key, `"${name}" is not allowed as a name.`, 'Choose another name.');
        if (seen.has(name)) report('unique-ids', pair.key, `"${name}" stands here twice.`, 'Keep one of the two.');
        seen.add(name);
      }
    },
  });
  return problems;
}

/** What YAML texts say that were parsed before and had no problems, by the text. */
export type KnownYaml = ReadonlyMap<string, unknown>;

/**
 * Parses YAML that we do not trust: no anchors or aliases (they can grow without end), no tags, one document.
 * `firstLine` is the line of the file on which the text starts. A known text is only parsed when a place in it is asked for.
 */
export function parseYaml(file: string, text: string, firstLine = 1, known?: KnownYaml): Yaml {
  if (known?.has(text)) {
    let parsed: Yaml | undefined;
    const at: Yaml['at'] = (path) => (parsed ??= parseYaml(file, text, firstLine)).at(path);
    return { value: known.get(text), at, problems: [] };
  }
  const start = { line: firstLine, column: 1 };
  try {
    const lines = new LineCounter();
    // uniqueKeys compares each key with all others, which takes minutes on a hostile file; plainProblems does it with a set.
    const document = parseDocument(text, {
      lineCounter: lines,
      prettyErrors: false,
      logLevel: 'error',
      schema: 'core',
      version: '1.2',
      stringKeys: true,
      uniqueKeys: false,
    });
    const placeAt = (offset: number): Place => {
      const { line, col } = lines.linePos(offset);
      return { line: line + firstLine - 1, column: col };
    };
    const syntax = syntaxProblems(file, text, document, placeAt);
    const problems = syntax.length ? syntax : plainProblems(file, text, document, placeAt);
    return {
      value: problems.length ? undefined : document.toJS({ maxAliasCount: 0 }),
      at: (path) => placeAt(offsetAt(document, path)),
      problems,
    };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { value: undefined, at: () => start, problems: [tooDeep(file, firstLine)] };
  }
}

/** The offset of the part at a path, or of the nearest part that contains it. */
function offsetAt(document: Document.Parsed, path: readonly PropertyKey[]): number {
  let node: unknown = document.contents;
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === step);
      if (!pair) break;
      offset = (pair.key as Node).range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (!isNode(node)) break;
      offset = node.range?.[0] ?? offset;
    } else break;
  }
  return offset;
}
