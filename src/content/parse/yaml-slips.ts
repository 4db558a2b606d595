/** What is wrong with a line of YAML, and what to do. */
export interface Slip {
  message: string;
  hint: string;
}

const FIELD = /^(\s*(?:- )?\s*)([\w-]+):\s+(.*)$/;

/** A value in quotes that YAML reads as the words themselves. */
const quoted = (value: string): string => `"${value.trim().replace(/^["']|["']$/g, '').replaceAll('"', "'")}"`;

const inQuotes = (line: string): string | undefined => {
  const [, , name, value] = FIELD.exec(line) ?? [];
  return name && value ? `${name}: ${quoted(value)}` : undefined;
};

const start = (line: string): string => FIELD.exec(line)?.[2] ?? 'This line';

/** Slips that authors make most, by the YAML library's code: what stands on the line tells what was meant. */
export function slipOf(code: string, said: string, line: string): Slip {
  const write = inQuotes(line);
  if (write && (code === 'BLOCK_AS_IMPLICIT_KEY' || code === 'MULTILINE_IMPLICIT_KEY'))
    return {
      message: `There is a second colon with a space after it in "${start(line)}".`,
      hint: `Write ${write} with the quotes.`,
    };
  if (write && code === 'BAD_SCALAR_START')
    return { message: `"${start(line)}" starts with a sign that means something else here.`, hint: `Write ${write} with the quotes.` };
  if (write && code === 'UNEXPECTED_TOKEN' && /'/.test(line))
    return {
      message: `An apostrophe ends the quotes in "${start(line)}" too early.`,
      hint: `Write ${write} with these quotes.`,
    };
  if (code === 'MISSING_CHAR' && /quote/.test(said))
    return { message: 'Quotes that start here do not end.', hint: 'Put the same quotes at the end of the value.' };
  if (code === 'TAB_AS_INDENT')
    return { message: 'This line starts with a tab.', hint: 'Put spaces there, as many as the lines around it have.' };
  return {
    message: `The YAML is not valid: ${said}.`,
    hint: 'Look at this line and the one above it: spaces at the start, colons, quotes.',
  };
}
