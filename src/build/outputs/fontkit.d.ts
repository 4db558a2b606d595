/** The part of fontkit that the share picture uses; the package has no types of its own. */
declare module 'fontkit' {
  interface Glyph {
    path: { toSVG(): string };
  }
  interface Run {
    glyphs: Glyph[];
    positions: { xAdvance: number; xOffset: number; yOffset: number }[];
  }
  export interface Font {
    unitsPerEm: number;
    layout(text: string): Run;
  }
  export function create(data: Uint8Array): Font;
}
