/** A step that completes the built pages. */
export interface Output {
  name: string;
  /** Works on the folder of the built pages. Resolves to a line of what it made. */
  run(folder: string): Promise<string | void>;
}
