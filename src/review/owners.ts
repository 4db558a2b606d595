const escaped = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);

/** A pattern of CODEOWNERS as one for paths. */
function patternOf(written: string): RegExp {
  const inside = written.replace(/^\/|\/$/g, '');
  const start = written.startsWith('/') || inside.includes('/') ? '^' : '(?:^|/)';
  const path = escaped(inside)
    .replaceAll('**/', '\u0000')
    .replaceAll('**', '\u0001')
    .replaceAll('*', '[^/]*')
    .replaceAll('\u0000', '(?:.*/)?')
    .replaceAll('\u0001', '.*');
  return new RegExp(`${start}${path}${written.endsWith('/') ? '/' : '(?:/|$)'}`);
}

/** Who is asked to look at a file, by the text of CODEOWNERS: the last line that fits it counts. Empty where nobody is named. */
export function ownersOf(codeowners: string, path: string): string[] {
  const lines = codeowners
    .split('\n')
    .map((line) =>
      line
        .replace(/(?:^|\s)#.*/, '')
        .trim()
        .split(/\s+/),
    )
    .filter(([pattern]) => pattern);
  return lines.findLast(([pattern = '']) => patternOf(pattern).test(path))?.slice(1) ?? [];
}
