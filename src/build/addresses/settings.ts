import type { AstroConfig } from 'astro';

/** Settings of Astro by which readers get something else than the pages of src/pages, with what each does. */
const REFUSED: [name: string, is: (config: AstroConfig) => boolean][] = [
  ['redirects', ({ redirects }) => Object.keys(redirects ?? {}).length > 0],
  ['routeRules', (config) => 'routeRules' in config && Object.keys(config.routeRules ?? {}).length > 0],
  ['i18n', ({ i18n }) => i18n !== undefined],
  ['adapter', ({ adapter }) => adapter !== undefined],
  ['publicDir', ({ publicDir }) => !publicDir.pathname.endsWith('/public/')],
  ['srcDir', ({ srcDir }) => !srcDir.pathname.endsWith('/src/')],
  ['output', ({ output }) => output !== 'static'],
];

/** The settings in astro.config.mjs that lead readers away from a page. */
export const settingFaults = (config: AstroConfig): string[] =>
  REFUSED.filter(([, is]) => is(config)).map(
    ([name]) =>
      `astro.config.mjs: "${name}" can lead readers away from the pages that were checked. Take it out; redirects belong in the settings of the web host.`,
  );
