import { packOf } from '../review/pack.ts';
import type { Pack } from '../review/pack.ts';
import { getSite, today } from '../site/current.ts';
import { orderFrom } from './order.ts';

/** What was asked for. */
export const order = orderFrom(process.env);

/** The pack that was asked for. */
export async function getPack(): Promise<Pack> {
  const pack = packOf(await getSite(), order.quarter, order.area, today);
  if ('problem' in pack) throw new Error(pack.problem);
  return pack;
}
