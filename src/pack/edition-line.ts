import type { PackLeaflet } from '../review/pack.ts';
import { monthText } from '../wording/dates.ts';

/** "Leaflet CARE-46, November 2026": which text a sheet shows. */
export const editionLine = ({ code, edition }: Pick<PackLeaflet, 'code' | 'edition'>): string =>
  `${code.startsWith('Commitment') ? code : `Leaflet ${code}`}, ${monthText(edition)}`;
