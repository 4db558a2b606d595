import type { Plugin } from 'vite';

const NAME = 'virtual:pack-texts';

/** Gives the pack's pages their texts: `texts`, by the name of the sheet. Other texts of the site are not read. */
export const packTexts = (files: Record<string, string>): Plugin => ({
  name: 'pack-texts',
  resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
  load(id) {
    if (id !== `\0${NAME}`) return undefined;
    const entries = Object.entries(files);
    return [
      ...entries.map(([, file], index) => `import text${index} from ${JSON.stringify(file.replaceAll('\\', '/'))};`),
      `export const texts = {${entries.map(([name], index) => `${JSON.stringify(name)}: text${index}`).join(', ')}};`,
    ].join('\n');
  },
});
