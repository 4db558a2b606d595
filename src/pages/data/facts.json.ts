import { factsData } from '../../site/open-data.ts';
import { dataFile } from './_data-file.ts';

export const GET = dataFile(factsData);
