/** OpenMoji's yellow skin. Nobody in a picture for adults has it. */
export const DEFAULT_SKIN = '#fcea2b';

/** A drawing as small as it goes without looking different: no comments, metadata, names or needless digits. */
export function tidySvg(svg: string): string {
  const drawing = svg
    .replace(/<\?xml[^>]*>|<!--[\s\S]*?-->|<!DOCTYPE[^>]*>/g, '')
    .replace(/<(metadata|title|desc)\b[\s\S]*?<\/\1>/g, '')
    .replace(/^[\s\S]*?<svg[^>]*>|<\/svg>\s*$/g, '')
    .replace(/ (?:id|stroke-miterlimit|xml:space)="[^"]*"/g, '')
    .replace(/ (?:d|points|[xyr]|[cr][xy]|[xy][12])="[^"]*"/g, (attribute) => attribute.replace(/(\.\d{3})\d+/g, '$1'))
    .replace(/\s+/g, ' ')
    .replace(/ \/>/g, '/>')
    .replace(/<g>\s*<\/g>|<g\/>/g, '')
    .replace(/>\s+</g, '><')
    .trim();
  return `<svg xmlns="http://www.w3.org/2000/svg" width="72" height="72" viewBox="0 0 72 72">${shareStyles(drawing)}</svg>\n`;
}

/** A drawing whose people have these skin tones, one after another, in place of yellow. */
export function recolourSkin(svg: string, tones: readonly string[]): string {
  let painted = 0;
  return svg.replace(/#fcea2b/gi, () => tones[painted++ % tones.length] ?? DEFAULT_SKIN);
}

const STYLE = / (?:fill|stroke|stroke-width|stroke-linecap|stroke-linejoin)="[^"]*"/g;

/** Puts neighbours that are painted alike into one group that says so once. */
function shareStyles(drawing: string): string {
  return drawing.replace(/(?:<(?:path|line|circle|ellipse|rect|polygon|polyline)\b[^>]*\/>){2,}/g, (neighbours) => {
    const runs: { style: string; shapes: string[] }[] = [];
    for (const shape of neighbours.match(/<[^>]*>/g) ?? []) {
      const style = (shape.match(STYLE) ?? []).sort().join('');
      const last = runs.at(-1);
      if (last?.style === style) last.shapes.push(shape);
      else runs.push({ style, shapes: [shape] });
    }
    return runs
      .map(({ style, shapes }) =>
        style && shapes.length > 1 ? `<g${style}>${shapes.join('').replace(STYLE, '')}</g>` : shapes.join(''),
      )
      .join('');
  });
}
