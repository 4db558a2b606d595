import type { APIRoute, GetStaticPaths } from 'astro';
import { href } from '../../components/href.ts';
import { getSite, today } from '../../site/current.ts';
import type { MadeFile } from '../../site/made-pages.ts';
import {
  actionPlanCsv,
  actionPlanData,
  factsData,
  leafletsData,
  reviewsData,
  servicesData,
  textsData,
} from '../../site/open-data.ts';

/** What makes each data file: JSON of an object, or text as it is. */
const MAKERS = {
  '/data/action-plan.csv': actionPlanCsv,
  '/data/action-plan.json': actionPlanData,
  '/data/facts.json': factsData,
  '/data/leaflets.json': leafletsData,
  '/data/reviews.json': reviewsData,
  '/data/services.json': servicesData,
  '/data/texts.json': textsData,
};
type DataPath = keyof typeof MAKERS;

const isData = ({ path }: MadeFile): boolean => Object.hasOwn(MAKERS, path);

/** The names of the data files of a kind that this site has. */
export const dataPaths = (ending: '.csv' | '.json') =>
  (async () =>
    (await getSite()).files
      .filter((file) => isData(file) && file.path.endsWith(ending))
      .map(({ path }) => ({
        params: { name: path.slice('/data/'.length, -ending.length) },
        props: { path },
      }))) satisfies GetStaticPaths;

/** Answers with a data file. */
export const dataFile: APIRoute<{ path: DataPath }> = async ({ props, site }) => {
  const data = MAKERS[props.path](await getSite(), {
    address: new URL(href('/'), site).href.replace(/\/$/, ''),
    today,
  });
  return new Response(typeof data === 'string' ? data : `${JSON.stringify(data, null, 2)}\n`);
};
