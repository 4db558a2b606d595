import type { Font } from 'fontkit';

/** A line of text as shapes, so that it looks the same on a machine without the typeface. */
export interface Shapes {
  /** SVG, with letters one unit high. */
  path: string;
  /** Its width in the same units. */
  width: number;
}

/**
 * Turns a line of text into shapes. `thicker` is a part of the letters' height: fontkit cannot draw the heavier
 * weights of a compressed variable typeface, so an outline thickens the regular one and moves the letters apart.
 */
export function shapesOf(text: string, font: Font, thicker = 0): Shapes {
  const { glyphs, positions } = font.layout(text);
  const stroke = thicker * font.unitsPerEm;
  let x = 0;
  const placed = glyphs.map((glyph, index) => {
    const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[index] ?? {};
    const shape = `<path transform="translate(${x + xOffset} ${yOffset})" d="${glyph.path.toSVG()}"/>`;
    x += xAdvance + stroke * 0.6;
    return shape;
  });
  const scale = 1 / font.unitsPerEm;
  const outline = stroke > 0 ? ` stroke="currentColor" stroke-width="${stroke}"` : '';
  // Letters are drawn upwards, pictures downwards.
  return {
    path: `<g transform="scale(${scale} ${-scale})" fill="currentColor"${outline}>${placed.join('')}</g>`,
    width: x * scale,
  };
}

const WIDTH = 1200;
const HEIGHT = 630;
const LEFT = 136;
const RIGHT = 96;

/** The size of a line: as it should be, or what fits. */
const fitting = (size: number, { width }: Shapes): number => Math.min(size, (WIDTH - LEFT - RIGHT) / width);

const line = (shapes: Shapes, size: number, y: number) =>
  `<g transform="translate(${LEFT} ${y}) scale(${fitting(size, shapes)})" color="#fff">${shapes.path}</g>`;

/** The picture for shared links: the header's wordmark, large, on the site's deep blue. */
export const shareSvg = ({ name, place }: { name: Shapes; place: Shapes }): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}">
<rect width="${WIDTH}" height="${HEIGHT}" fill="#0a3247"/>
<rect width="${WIDTH}" height="24" fill="#a01c1f"/>
<rect x="80" y="220" width="16" height="218" fill="#a01c1f"/>
${line(name, 124, 322)}
${line(place, 64, 422)}
</svg>`;
