import type { Pack } from '../../../review/pack.ts';
import { agenda } from './agenda.ts';
import { howHappy } from './how-happy.ts';
import { lastTimeSheet } from './last-time.ts';
import { easyReadLeaflet, largePrintLeaflet } from './leaflet.ts';
import { takePart } from './take-part.ts';
import type { Makings, Sheet } from './sheet.ts';

/** Every sheet of a pack for members, in the order in which they are handed out. */
export const sheetsOf = (pack: Pack, makings: Makings): Sheet[] => [
  takePart(pack, makings),
  agenda(pack, makings),
  ...(pack.earlier ? [lastTimeSheet({ ...pack, earlier: pack.earlier }, makings)] : []),
  ...pack.leaflets.flatMap((leaflet) => [
    largePrintLeaflet(pack, makings, leaflet),
    ...(leaflet.easyRead ? [easyReadLeaflet(pack, makings, { ...leaflet, easyRead: leaflet.easyRead })] : []),
  ]),
  howHappy(pack, makings),
];
