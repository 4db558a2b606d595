/** The data that the layout puts into the scripts as it bundles them: see src/search/files/scripts.ts. */
declare module 'virtual:search-data' {
  const packed: import('../pack.ts').Packed;
  export default packed;
}

declare module 'virtual:search-more' {
  const more: {
    rest: import('../pack.ts').PackedRest;
    /** What each page is shown with at first, by its address. */
    texts: Record<string, string>;
    /** What is learned of stop words, as `writeLearned` writes it. */
    common: string;
    /** How the names of the files of what is learned start. */
    prefix: string;
  };
  export default more;
}

declare module 'virtual:search-prefix' {
  /** How the names of the files of what is learned start. */
  const prefix: string;
  export default prefix;
}
