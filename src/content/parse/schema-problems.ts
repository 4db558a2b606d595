import type { z } from 'astro/zod';
import { nearest } from '../nearest.ts';
import { mistake } from '../problem.ts';
import type { Problem } from '../problem.ts';
import type { Yaml } from './yaml.ts';

type Path = readonly PropertyKey[];

const EXPECTED: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  object: 'a group of fields',
  record: 'a group of fields',
  boolean: 'true or false',
};

const nameOf = (path: Path) => {
  const last = path.findLast((step) => typeof step === 'string');
  return last === undefined ? 'This' : `"${last}"`;
};

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;

/** The inner definition of a schema, as zod keeps it. It has no public reader for nested shapes. */
interface Definition {
  type?: string;
  innerType?: unknown;
  out?: unknown;
  element?: unknown;
  shape?: Record<string, unknown>;
  options?: unknown[];
  discriminator?: string;
  values?: unknown[];
}

const definition = (part: unknown): Definition | undefined => (part as { def?: Definition } | undefined)?.def;

/** A schema without wrappers such as optional and default. */
function bare(part: unknown): unknown {
  const def = definition(part);
  if (def?.innerType) return bare(def.innerType);
  return def?.type === 'pipe' ? bare(def.out) : part;
}

/** The schema's part at a path, given the value that is being read. */
function partAt(kind: unknown, value: unknown, path: Path): unknown {
  let part = bare(kind);
  let inside = value;
  for (const [index, step] of [...path, undefined].entries()) {
    const def = definition(part);
    if (def?.discriminator) {
      const given = (inside as Record<string, unknown> | undefined)?.[def.discriminator];
      part =
        def.options?.find((option) =>
          definition(definition(option)?.shape?.[def.discriminator as string])?.values?.includes(given),
        ) ?? part;
    }
    if (step === undefined || index === path.length) break;
    const here = definition(part);
    part = bare(typeof step === 'number' ? here?.element : here?.shape?.[String(step)]);
    inside = (inside as Record<PropertyKey, unknown> | undefined)?.[step];
  }
  return part;
}

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inside, step) => (inside as Record<PropertyKey, unknown> | null | undefined)?.[step], value);

interface Found {
  message: string;
  hint: string;
  path: Path;
}

/** A name that no field has, with the nearest field that is not yet there. */
function unknownField(key: string, path: Path, kind: unknown, value: unknown): Found {
  const known = Object.keys(definition(partAt(kind, value, path))?.shape ?? {});
  const given = Object.keys((valueAt(value, path) ?? {}) as object);
  const near = nearest(
    key,
    known.filter((name) => !given.includes(name)),
  );
  const others = known.length > 0 ? `The fields are: ${known.join(', ')}.` : 'Delete it.';
  return {
    message: `"${key}" is not a field here.`,
    hint: near ? `Did you mean "${near}"?` : others,
    path: [...path, key],
  };
}

/** The values that a choice between kinds of record knows, such as a contact's `type`. */
function choices(kind: unknown, value: unknown, path: Path): unknown[] {
  const def = definition(partAt(kind, value, path.slice(0, -1)));
  return (def?.options ?? []).flatMap(
    (option) =>
      definition(definition(option)?.shape?.[def?.discriminator ?? ''])?.values ??
      Object.values(
        (definition(definition(option)?.shape?.[def?.discriminator ?? '']) as { entries?: object } | undefined)
          ?.entries ?? {},
      ),
  );
}

function describe(issue: z.core.$ZodIssue, kind: unknown, value: unknown): Found {
  const { path } = issue;
  const name = nameOf(path);
  const found = (message: string, hint: string): Found => ({ message, hint, path });
  if (path.length > 0 && valueAt(value, path) === undefined) {
    return {
      message: `${name} is missing.`,
      hint:
        issue.code === 'invalid_value'
          ? `Add it, with one of: ${issue.values.map(String).join(', ')}.`
          : `Add it. It is ${issue.code === 'invalid_type' ? (EXPECTED[issue.expected] ?? 'text') : 'text'}.`,
      path: path.slice(0, -1),
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return found(
        `${name} should be ${EXPECTED[issue.expected] ?? issue.expected}.`,
        issue.expected === 'string' ? 'Put the value in quotes.' : 'Look at how the other records write it.',
      );
    case 'invalid_value':
      return found(
        `${name} has a value that is not known here.`,
        `Use one of: ${issue.values.map(String).join(', ')}.`,
      );
    case 'too_big': {
      const size = (valueAt(value, path) as { length?: number } | undefined)?.length;
      const of = issue.origin === 'string' ? 'characters' : 'of them';
      return issue.origin === 'number'
        ? found(`${name} is too large.`, `It must be ${issue.maximum} at most.`)
        : found(`${name} is too long: it has ${size}${of === 'characters' ? ' characters' : ''}.`, `At most ${issue.maximum} ${of}.`);
    }
    case 'too_small':
      if (issue.origin === 'string') return found(`${name} is empty.`, 'Write something here, or delete the line.');
      return issue.origin === 'number'
        ? found(`${name} is too small.`, `It must be more than ${issue.minimum}.`)
        : found(`${name} is too short.`, `At least ${issue.minimum} of them.`);
    case 'invalid_union': {
      const known = choices(kind, value, path);
      if (known.length)
        return found(`${name} has a value that is not known here.`, `Use one of: ${known.map(String).join(', ')}.`);
      const inner = [
        ...new Set(
          issue.errors
            .flat()
            .map((one) => (one.code === 'invalid_type' ? (EXPECTED[one.expected] ?? one.expected) : one.message)),
        ),
      ];
      return found(`${name} is not written as it should be.`, sentence(inner.join(', or ')));
    }
    default:
      return found(`${name} is not written as it should be.`, sentence(issue.message));
  }
}

/** What a schema found wrong, as problems at the places of the fields. `base` leads to the record inside its file. */
export function schemaProblems(file: string, error: z.ZodError, kind: unknown, yaml: Yaml, base: Path = []): Problem[] {
  const value = valueAt(yaml.value, base);
  return error.issues
    .flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => unknownField(key, issue.path, kind, value))
        : [describe(issue, kind, value)],
    )
    .map(({ message, hint, path }) => mistake('schema', file, yaml.at([...base, ...path]), message, hint));
}
