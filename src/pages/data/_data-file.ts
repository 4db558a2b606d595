import type { APIRoute } from 'astro';
import { href } from '../../components/href.ts';
import type { Site } from '../../site/site.ts';
import { getSite, today } from '../../site/current.ts';

type Make = (site: Site, about: { address: string; today: string }) => object | string;

/** A route that answers with a data file: JSON of an object, or text as it is. */
export const dataFile =
  (make: Make): APIRoute =>
  async ({ site }) => {
    const data = make(await getSite(), { address: new URL(href('/'), site).href.replace(/\/$/, ''), today });
    return new Response(typeof data === 'string' ? data : `${JSON.stringify(data, null, 2)}\n`);
  };
