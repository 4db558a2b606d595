import { fileURLToPath } from 'node:url';

/** The project's top folder. Only commands and test files ask for it; everything else is given its root. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
