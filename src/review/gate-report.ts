import type { Content } from '../content/content.ts';
import type { Review } from '../content/schema/index.ts';
import { dateText } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { listed } from '../wording/list.ts';
import { approvalsOf } from './approvals.ts';
import { nameOf } from './find-leaflet.ts';
import type { GateDetail } from './gate-details.ts';
import { movedWords } from './gate-due.ts';
import type { MovedDate } from './gate-due.ts';
import type { GateText } from './gate-texts.ts';
import { same } from './same.ts';
import { lastingName, reviewedTexts } from './texts.ts';

/** What somebody who merges a branch should know of, whether or not anything is wrong. */
export interface ReportLine {
  kind: 'approval' | 'sign-off' | 'people' | 'removed' | 'change' | 'date';
  words: string;
}

/** The kinds in the order of a report, each with its heading. */
export const REPORT_HEADINGS: Record<ReportLine['kind'], string> = {
  approval: 'New approvals',
  'sign-off': 'New sign-offs',
  people: 'Who took part',
  removed: 'Texts taken away',
  date: 'Next checks that move',
  change: 'Declared changes',
};

const ROLE_WORDS: Record<Review['signOff'][number]['role'], string> = {
  service: 'the service',
  'review-group': 'the review group',
  'independent-reviewer': 'the independent reviewer',
};

const people = ({ present }: Pick<Review, 'present'>): string =>
  present.length > 0 ? listed(present.map((found) => `${found.group}: ${found.people}`)) : 'nobody';

function ofRecords(base: Content, head: Content): ReportLine[] {
  const before = new Map(base.reviews.map(({ id, data }) => [id, data]));
  return head.reviews.flatMap(({ id, data }): ReportLine[] => {
    const was = before.get(id);
    const signed = data.signOff.filter((entry) => !was?.signOff.some((old) => same(old, entry)));
    return [
      ...signed.map(({ role, date }): ReportLine => ({
        kind: 'sign-off',
        words: `${id}: signed off by ${ROLE_WORDS[role]} on ${dateText(date)}.`,
      })),
      ...(same(was?.present ?? [], data.present)
        ? []
        : [
            {
              kind: 'people' as const,
              words: `${id}: ${people(data)}.${was ? ` It was ${people(was)}.` : ''}${data.meeting ? ` Meeting of ${dateText(data.meeting.date)}.` : ''}`,
            },
          ]),
    ];
  });
}

function ofApprovals(base: Content, head: Content): ReportLine[] {
  const known = approvalsOf(base);
  const byReview = Map.groupBy(
    approvalsOf(head).filter((approval) => !known.some((old) => same(old, approval))),
    ({ review, date }) => `${review} ${date}`,
  );
  return [...byReview.values()].map((approvals): ReportLine => {
    const [first] = approvals;
    const texts = approvals.map(({ leaflet, variant }) =>
      variant === 'standard' ? leaflet : `${leaflet} (Easy Read)`,
    );
    return {
      kind: 'approval',
      words: `${first!.review}: ${counted(texts.length, 'text')} on ${dateText(first!.date)}: ${texts.join(', ')}.`,
    };
  });
}

function ofChanges(base: Content, head: Content): ReportLine[] {
  const before = new Map(reviewedTexts(base).map((text) => [lastingName(text), text.changes]));
  return reviewedTexts(head).flatMap((text) => {
    const old = before.get(lastingName(text)) ?? [];
    return text.changes
      .filter((change) => !old.some((known) => same(known, change)))
      .map(({ date, kind, note }): ReportLine => ({
        kind: 'change',
        words: `${nameOf(text)}: ${kind}, ${dateText(date)}: ${note}`,
      }));
  });
}

/** What was declared of facts, services, hard words and sources. */
const ofDetails = (details: GateDetail[]): ReportLine[] =>
  details.flatMap(({ name, declared }) =>
    declared.map(({ date, kind, note }): ReportLine => ({
      kind: 'change',
      words: `${name}: ${kind}, ${dateText(date)}: ${note}`,
    })),
  );

/** Every new approval, sign-off, head-count, removed text, moved date and declared change of a branch. */
export const gateReport = (
  base: Content,
  head: Content,
  { texts, details, moved }: { texts: GateText[]; details: GateDetail[]; moved: MovedDate[] },
): ReportLine[] => [
  ...ofApprovals(base, head),
  ...ofRecords(base, head),
  ...texts
    .filter(({ state }) => state === 'removed' || state === 'withdrawn')
    .map((text): ReportLine => ({
      kind: 'removed',
      words: `${nameOf(text)}: ${text.review ? `withdrawn in the review ${text.review}` : 'without a review'}.`,
    })),
  ...moved.map((move): ReportLine => ({ kind: 'date', words: movedWords(move) })),
  ...ofChanges(base, head),
  ...ofDetails(details),
];
