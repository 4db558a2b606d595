import type { Pack, PackLeaflet } from '../review/pack.ts';

/** A leaflet that has an Easy Read. */
export type EasyReadLeaflet = PackLeaflet & { easyRead: NonNullable<PackLeaflet['easyRead']> };

/** One sheet of a pack for members. */
export type PackSheet = {
  /** Its file's name, without `.html`. */
  name: string;
  /** What the list calls it. */
  label: string;
  /** For whom, and how many to print, for the list. */
  print: string;
} & (
  | { kind: 'take-part' | 'agenda' | 'last-time' | 'how-happy' }
  | { kind: 'large-print'; leaflet: PackLeaflet }
  | { kind: 'easy-read'; leaflet: EasyReadLeaflet }
);

const largePrint = (leaflet: PackLeaflet): PackSheet => ({
  kind: 'large-print',
  leaflet,
  name: `${leaflet.slug}-large-print`,
  label: `${leaflet.code} in large print: ${leaflet.title}`,
  print: 'One for each member who reads the standard text',
});

const easyRead = (leaflet: EasyReadLeaflet): PackSheet => ({
  kind: 'easy-read',
  leaflet,
  name: `${leaflet.slug}-easy-read`,
  label: `${leaflet.code} in Easy Read: ${leaflet.easyRead.title}`,
  print: 'One for each member who reads Easy Read',
});

/** Every sheet of a pack for members, in the order in which they are handed out. */
export const sheetsOf = ({ leaflets, earlier }: Pick<Pack, 'leaflets' | 'earlier'>): PackSheet[] => [
  {
    kind: 'take-part',
    name: 'take-part',
    label: 'How to take part',
    print: 'One for each member, with the leaflets',
  },
  { kind: 'agenda', name: 'agenda', label: 'Agenda', print: 'One for each person at the meeting' },
  ...(earlier
    ? [
        {
          kind: 'last-time' as const,
          name: 'last-time',
          label: 'What you said last time and what we did',
          print: 'One for each member',
        },
      ]
    : []),
  ...leaflets.flatMap((leaflet) => [
    largePrint(leaflet),
    ...(leaflet.easyRead ? [easyRead({ ...leaflet, easyRead: leaflet.easyRead })] : []),
  ]),
  { kind: 'how-happy', name: 'how-happy', label: 'How happy are you?', print: 'One for each member' },
];

/** The MDX files of the texts of a pack, by the name of their sheet, from the project's top folder. */
export const textsOf = (sheets: PackSheet[]): Record<string, string> =>
  Object.fromEntries(
    sheets.flatMap((sheet) => {
      if (sheet.kind === 'large-print') return [[sheet.name, sheet.leaflet.standard.file]];
      return sheet.kind === 'easy-read' ? [[sheet.name, sheet.leaflet.easyRead.file]] : [];
    }),
  );
