import { dataFile, dataPaths } from './_data-files.ts';

export const getStaticPaths = dataPaths('.json');
export const GET = dataFile;
