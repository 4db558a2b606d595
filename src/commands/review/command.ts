import type { ParseArgsOptionsConfig } from 'node:util';
import { readOptions } from '../../setup/read-options.ts';
import type { Command, Values } from '../../setup/read-options.ts';

/** What a subcommand works in. */
export interface ReviewContext {
  /** The project's top folder. */
  root: string;
  /** The content folder as seen from `root`: `content`. */
  folder: string;
  today: string;
  /** The environment. Nothing else of it is read. */
  env: Record<string, string | undefined>;
  /** Prints a line of what the command was asked for. */
  log(line: string): void;
}

/** One subcommand of `npm run review`. Each stands in a file of its own in this folder, as `command`. */
export interface ReviewCommand {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Runs it and resolves to the exit code: 0 well, 1 a problem was found. Throws a WrongUse where it was called wrongly. */
  run(args: string[], context: ReviewContext): Promise<number>;
}

interface Definition<Options extends ParseArgsOptionsConfig> extends Command<Options> {
  name: string;
  summary: string;
  /** Does the work with the options and words that were given. */
  run(given: { values: Values<Options>; words: string[] }, context: ReviewContext): Promise<number>;
}

/** A subcommand that reads its options, and prints its help where that is asked for. */
export const reviewCommand = <const Options extends ParseArgsOptionsConfig>({
  name,
  summary,
  run,
  ...command
}: Definition<Options>): ReviewCommand => ({
  name,
  summary,
  async run(args, context) {
    const given = readOptions(command, args);
    if (given.help === undefined) return run(given as { values: Values<Options>; words: string[] }, context);
    context.log(given.help);
    return 0;
  },
});
