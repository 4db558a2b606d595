import type { Content } from '../content/content.ts';
import type { Role, Variant } from '../content/schema/index.ts';
import { dateText } from '../wording/dates.ts';
import { counted, plural } from '../wording/count.ts';
import { listed } from '../wording/list.ts';
import { nameOf } from './find-leaflet.ts';
import type { GateDetail } from './gate-details.ts';
import { movedWords } from './gate-due.ts';
import type { MovedDate } from './gate-due.ts';
import type { NewStep } from './gate-records.ts';
import type { GateText } from './gate-texts.ts';
import { same } from './same.ts';
import { lastingName, reviewedTexts } from './texts.ts';

/** What somebody who merges a branch should know of, whether or not anything is wrong. */
export interface ReportLine {
  kind: 'approval' | 'sign-off' | 'people' | 'step' | 'removed' | 'change' | 'date';
  words: string;
}

/** The kinds in the order of a report, each with its heading. */
export const REPORT_HEADINGS: Record<ReportLine['kind'], string> = {
  approval: 'New approvals',
  'sign-off': 'New sign-offs',
  people: 'Who took part',
  step: 'Other steps of reviews',
  removed: 'Texts taken away',
  date: 'Next checks that move',
  change: 'Declared changes',
};

const ROLE_WORDS: Record<Role, string> = {
  service: 'the service',
  'review-group': 'the review group',
  'independent-reviewer': 'the independent reviewer',
};

const textsOf = (texts: { leaflet: string; variant: Variant }[]): string =>
  texts.map(({ leaflet, variant }) => (variant === 'standard' ? leaflet : `${leaflet} (Easy Read)`)).join(', ');

/** What a step that a branch adds to a record says, in a line. */
function stepLine({ review, step }: NewStep): ReportLine {
  const on = `on ${dateText(step.date)}`;
  const line = (kind: ReportLine['kind'], words: string): ReportLine => ({ kind, words: `${review}: ${words}` });
  switch (step.step) {
    case 'opened':
      return line('step', `opened ${on} with ${counted(step.texts.length, 'text')}.`);
    case 'invited':
      return line('step', `the meeting is set for ${dateText(step.meeting)}.`);
    case 'met':
      return line(
        'people',
        `${listed(step.present.map(({ group, people }) => `${group}: ${people}`))}. Meeting of ${dateText(step.meeting)}.`,
      );
    case 'comments':
      return line('step', `${counted(step.comments.length, 'comment')} taken in ${on}.`);
    case 'satisfaction':
      return line(
        'step',
        `answers about satisfaction taken in ${on}: ${listed(step.satisfaction.map(({ question, asked, answers }) => `“${question}” ${asked} asked, ${answers.map(({ step: words, count }) => `${words} ${count}`).join(', ')}`))}.`,
      );
    case 'decisions':
      return line(
        'step',
        [
          ...(step.decisions.length > 0 ? [`${counted(step.decisions.length, 'comment')} decided ${on}.`] : []),
          ...step.outcomes.map(
            ({ leaflet, variant, outcome, reason }) =>
              `${textsOf([{ leaflet, variant }])} ${outcome === 'withdraw' ? 'is taken away' : 'is left for the next review'}: ${reason}`,
          ),
        ].join(' '),
      );
    case 'approved':
      return line('approval', `${counted(step.texts.length, 'text')} ${on}: ${textsOf(step.texts)}.`);
    case 'signed':
      return line('sign-off', `signed off by ${ROLE_WORDS[step.role]} ${on}. Kept as: ${step.reference}.`);
    case 'correction':
      return line(
        'step',
        `corrected ${on}: ${step.note}${step.withheld.length > 0 ? ` The words of ${plural(step.withheld.length, 'comment')} ${listed(step.withheld.map(String))} were TAKEN OUT.` : ''}`,
      );
  }
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

/** Every new step of a review, removed text, moved date and declared change of a branch. */
export const gateReport = (
  base: Content,
  head: Content,
  { texts, details, moved, steps }: { texts: GateText[]; details: GateDetail[]; moved: MovedDate[]; steps: NewStep[] },
): ReportLine[] => [
  ...steps.map(stepLine),
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
