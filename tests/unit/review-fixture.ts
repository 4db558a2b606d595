import { parseContent } from '../../src/content/content.ts';
import type { SettledContent } from '../../src/review/settled-content.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { filesWith } from './fixture.ts';

/** An invented programme for the small council: two areas and the commitments. */
export const PROGRAMME = `# The plan of Exampleton.
every: 6
areas:
  - id: getting-help
    name: Getting help
    crisis: true
    every: 4
  - id: carers
    name: Looking after someone
  - id: commitments
    name: Our commitments
plan:
  # The first quarter of all.
  - quarter: 2026-27-Q4
    areas: [getting-help] # crisis first
  - quarter: 2027-28-Q1
    areas: [carers, commitments]
`;

/** The small council's content with other files laid over it. Throws when the files are not valid. */
export function contentWith(files: Record<string, string> = {}): SettledContent {
  const { content, problems } = parseContent(filesWith({ 'reviews/programme.yaml': PROGRAMME, ...files }));
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new Error(JSON.stringify(errors, null, 2));
  const { programme, site } = content;
  if (!programme || !site) throw new Error('The small council has no programme or no site.yaml.');
  return { ...content, programme, site };
}

let plain: ReturnType<typeof reviewedTexts> | undefined;

/** The texts as they are in the small council's content. */
const plainTexts = () => (plain ??= reviewedTexts(contentWith()));

export interface RecordOptions {
  quarter: string;
  area: string;
  /** The day of the approval. Left out, nothing is approved. */
  approvedOn?: string;
  /** Other approved fingerprints, by leaflet. */
  prints?: Record<string, string>;
  /** Leaflets to leave out. */
  without?: string[];
  more?: string;
}

/** A review's record of all texts of an area as they are in the small council's content. */
export function record({
  quarter,
  area,
  approvedOn,
  prints = {},
  without = [],
  more = '',
}: RecordOptions): Record<string, string> {
  const texts = plainTexts().filter((text) => text.area === area && !without.includes(text.leaflet));
  const items = texts.map(({ leaflet, variant, fingerprint }) => {
    const print = prints[leaflet] ?? fingerprint;
    const approval = approvedOn
      ? `\n    outcome: no-change\n    approved: "${print}"\n    approvedOn: ${approvedOn}`
      : '';
    return `  - leaflet: ${leaflet}\n    variant: ${variant}\n    shown: "${fingerprint}"${approval}`;
  });
  return {
    [`reviews/${quarter}-${area}.yaml`]: `quarter: ${quarter}\narea: ${area}\nitems:\n${items.join('\n')}\n${more}`,
  };
}
