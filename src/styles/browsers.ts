/** The oldest browsers whose readers get the styles and scripts: the first ones with cascade layers. Major and minor version. */
const OLDEST = { chrome: [99, 0], safari: [15, 4], firefox: [97, 0] } as const;

/** The oldest browsers as Vite's `target` and `cssTarget` name them: `safari15.4`. */
export const BROWSERS = Object.entries(OLDEST).map(
  ([name, [major, minor]]) => `${name}${major}${minor > 0 ? `.${minor}` : ''}`,
);

/** The oldest browsers as Lightning CSS counts versions: each part a byte. */
export const STYLE_TARGETS = Object.fromEntries(
  Object.entries(OLDEST).map(([name, [major, minor]]) => [name, (major << 16) | (minor << 8)]),
);
