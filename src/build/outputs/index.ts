import type { Output } from './output.ts';
import { searchIndex } from './search-index.ts';
import { sharePicture } from './share-picture.ts';

/** The steps after Astro's, in the order they run. */
export const outputs: Output[] = [searchIndex, sharePicture];
