import { dataFile, dataPaths } from './_data-files.ts';

export const getStaticPaths = dataPaths('.csv');
export const GET = dataFile;
