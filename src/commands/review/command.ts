/** One subcommand of `npm run review`. Each stands in a file of its own, src/review/<name>.ts, as `command`. */
export interface ReviewCommand {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /**
   * Runs it and resolves to the exit code: 0 well, 1 a problem was found, 2 used wrongly. `folder` is the content
   * folder as seen from `root`: `content`. `log` prints a line of what it was asked for.
   */
  run(
    args: string[],
    context: { root: string; folder: string; today: string; log(line: string): void },
  ): Promise<number>;
}
