/** The words of a part of a page, as they are read one after the other. */
export const words = (part: { text: string } | null | undefined): string =>
  (part?.text ?? '').replace(/\s+/g, ' ').trim();
