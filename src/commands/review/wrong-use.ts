import type { ParseArgsOptionsConfig } from 'node:util';
import { readOptions } from '../../setup/read-options.ts';
import type { Command } from '../../setup/read-options.ts';

/** The command was called in a way that makes no sense. It ends with code 2; a problem that was found ends with 1. */
export class WrongUse extends Error {}

/** A subcommand's options and words, as `readOptions` gives them; what it does not know is a wrong use. */
export function readReviewOptions<const Options extends ParseArgsOptionsConfig>(
  command: Command<Options>,
  args: string[],
) {
  try {
    return readOptions(command, args);
  } catch (error) {
    throw new WrongUse((error as Error).message);
  }
}
