/**
 * What a page can be to the search, as pages name themselves in `data-format`, with the words for choosing among them.
 * Where two pages answer as well as each other, the kind that stands first here goes first.
 */
export const FORMATS = [
  { id: 'Leaflet', words: 'Leaflets' },
  { id: 'Service', words: 'Services' },
  { id: 'Commitment', words: 'Our commitments' },
  { id: 'Words', words: 'What words mean' },
  { id: 'About this site', words: 'About this site' },
] as const;

/** Stands between two aliases in the index: no alias has it, since authors write plain lines. */
export const BETWEEN_ALIASES = ' | ';
