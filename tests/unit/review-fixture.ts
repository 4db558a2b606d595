import { parseContent } from '../../src/content/content.ts';
import type { SettledContent } from '../../src/review/settled-content.ts';
import { reviewedTexts } from '../../src/review/texts.ts';
import { quarterDays } from '../../src/review/quarters.ts';
import type { Unchained } from '../../src/content/review-chain.ts';
import { recordText } from '../support/review-record.ts';
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
  /** The day on which people met. Left out, it is the day of the approval; null where nobody met. */
  met?: string | null | undefined;
  /** The day of the approval, and of the review group's signature. Left out, nothing is approved. */
  approvedOn?: string;
  /** Other approved fingerprints, by leaflet. */
  prints?: Record<string, string>;
  /** Leaflets to leave out. */
  without?: string[];
  /** Leaflets that were shown and not approved. */
  open?: string[];
  /** Other names and codes of leaflets, by what they are called now. */
  as?: Record<string, { leaflet?: string; code?: string }>;
  /** Steps before the approval. */
  steps?: Unchained[];
  /** Steps after the review group's signature. */
  more?: Unchained[];
}

/** A review's record of all texts of an area as they are in the small council's content. */
export function record({
  quarter,
  area,
  approvedOn,
  met = approvedOn,
  prints = {},
  without = [],
  open = [],
  as = {},
  steps = [],
  more = [],
}: RecordOptions): Record<string, string> {
  const texts = plainTexts()
    .filter((text) => text.area === area && !without.includes(text.leaflet))
    .map(({ leaflet, code, variant, fingerprint }) => ({
      was: leaflet,
      text: { leaflet, code, variant, shown: fingerprint, ...as[leaflet] },
    }));
  const names = { reviewGroup: 'Exampleton Residents Group', independentReviewer: 'Healthwatch' };
  const date = approvedOn ?? met ?? quarterDays(quarter).first;
  return {
    [`reviews/${quarter}-${area}.yaml`]: recordText(quarter, area, [
      { step: 'opened', date: quarterDays(quarter).first, ...names, texts: texts.map(({ text }) => text) },
      ...(met
        ? [
            {
              step: 'met' as const,
              date: met,
              meeting: met,
              ways: ['room' as const],
              present: [{ group: names.reviewGroup, people: 7 }],
              provided: [],
            },
          ]
        : []),
      ...steps,
      ...(approvedOn
        ? [
            {
              step: 'approved' as const,
              date,
              texts: texts
                .filter(({ was }) => !open.includes(was))
                .map(({ was, text: { leaflet, variant, shown } }) => ({
                  leaflet,
                  variant,
                  approved: prints[was] ?? shown,
                })),
            },
            { step: 'signed' as const, date, role: 'review-group' as const, reference: 'Note 12' },
          ]
        : []),
      ...more,
    ]),
  };
}
