import { parseArgs } from 'node:util';
import type { ParseArgsOptionsConfig } from 'node:util';
import { WrongUse } from './wrong-use.ts';

export interface Command<Options extends ParseArgsOptionsConfig> {
  /** What `--help` prints. */
  help: string;
  options: Options;
  /** Whether it takes words beside its options. */
  words?: boolean;
}

/** What was given for options, by their names. */
export type Values<Options extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: Options; strict: true }>
>['values'];

/**
 * A command's options and words, or `help` when the user asked for it. Anything it does not know is a
 * wrong use, whose message lists what it does know.
 */
export function readOptions<const Options extends ParseArgsOptionsConfig>(
  { help, options, words = false }: Command<Options>,
  args = process.argv.slice(2),
) {
  if (args.includes('--help') || args.includes('-h')) return { help };
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: words, strict: true });
    return { values, words: positionals };
  } catch (error) {
    const [reason] = (error as Error).message.split('. ');
    const names = [...Object.keys(options), 'help'].map((name) => `--${name}`);
    throw new WrongUse(`${reason?.replace(/\.$/, '')}. The options are: ${names.join(', ')}.`, { cause: error });
  }
}
