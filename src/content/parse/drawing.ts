/** A whole SVG file of a drawing on a grid of 48 by 48. What its first tag says of colours is left to the site's styles. */
const DRAWING = /^\s*<svg(?=[^>]* viewBox="0 0 48 48")(?:\s+[a-zA-Z-]+="[^"<>]*")*\s*>([^]*)<\/svg>\s*$/;

/** One shape with nothing but its measures: no style, script, event or address has a place in it. */
const SHAPE =
  /^<(?:path|circle|ellipse|rect|line|polyline|polygon)(?:\s+(?:d|points|[rxy]|c[xy]|r[xy]|[xy][12]|width|height)="[\dA-Za-z\s,.+-]*")*\s*\/>$/;

/** The shapes of a drawing, one after the other, which can stand in a page as they are. Undefined where it has anything but shapes. */
export function drawingShapes(svg: string): string | undefined {
  const shapes = DRAWING.exec(svg)?.[1]
    ?.trim()
    .split(/(?<=\/>)\s*/);
  return shapes?.every((shape) => SHAPE.test(shape)) ? shapes.join('') : undefined;
}
