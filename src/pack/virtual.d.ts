declare module 'virtual:pack-texts' {
  /** The texts of a pack, ready to show, by the name of the sheet. */
  export const texts: Record<string, import('astro/runtime/server/index.js').AstroComponentFactory>;
}
