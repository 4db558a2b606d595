import type { Content } from '../content/content.ts';
import type { SettledContent } from './settled-content.ts';
import { quarterEndText, quarterOf, quarterText } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { bothCheckers } from './checkers.ts';
import type { Checkers } from './checkers.ts';
import { dueTexts } from './due-texts.ts';
import type { DueText } from './due-texts.ts';
import { ordinal } from './quarters.ts';

/** An issue that is there already: open or closed. */
export interface ExistingIssue {
  number: number;
  body: string;
  comments: string[];
}

/** Something to do so that nobody forgets a review. */
export type Reminder =
  | { do: 'open'; area: string; quarter: string; overdue: boolean; title: string; body: string }
  | { do: 'escalate'; area: string; quarter: string; overdue: true; issue: number; body: string };

export interface Reminders {
  now: Reminder[];
  /** Left for the next time, so that nobody gets more than they can read. */
  later: number;
}

/** The texts of an area that are to be checked in the same quarter. */
export interface DueGroup {
  area: string;
  name: string;
  crisis: boolean;
  quarter: string;
  overdue: boolean;
  /** By the role that keeps them right. */
  owners: { role: string; texts: DueText[] }[];
}

/** How many reminders go out at once. */
export const CAP = 12;

/** Says in an issue what it is for, so that it is opened once however its title reads. */
export const marker = ({ quarter, area }: Pick<DueGroup, 'quarter' | 'area'>): string =>
  `<!-- content-review: ${quarter}-${area} -->`;

/** Says that an issue's readers have been told once that it is overdue. */
export const overdueMarker = ({ quarter, area }: Pick<DueGroup, 'quarter' | 'area'>): string =>
  `<!-- content-review-overdue: ${quarter}-${area} -->`;

/** What is due this quarter or late, one group an area and quarter: late ones first, then areas that people turn to in a crisis. */
export function dueGroups(content: Content, today: string): DueGroup[] {
  const roles = new Map(content.site?.data.owners.map(({ id, name }) => [id, name]));
  const areas = new Map(content.programme?.data.areas.map((area) => [area.id, area]));
  const byName = Map.groupBy(dueTexts(content, today, quarterOf(today)), ({ due, text }) => `${due}-${text.area}`);
  return [...byName.values()]
    .flatMap((texts): DueGroup[] => {
      const [first] = texts;
      if (!first) return [];
      const {
        due,
        overdue,
        text: { area },
      } = first;
      const owners = [...Map.groupBy(texts, ({ text }) => text.owner)].map(([owner, own]) => ({
        role: roles.get(owner) ?? owner,
        texts: own,
      }));
      return [
        {
          area,
          name: areas.get(area)?.name ?? area,
          crisis: areas.get(area)?.crisis ?? false,
          quarter: due,
          overdue,
          owners,
        },
      ];
    })
    .sort(
      (a, b) =>
        Number(b.overdue) - Number(a.overdue) ||
        Number(b.crisis) - Number(a.crisis) ||
        ordinal(a.quarter) - ordinal(b.quarter),
    );
}

const VARIANT = { standard: 'page', 'easy-read': 'Easy Read' } as const;

/** A group's texts under the role that keeps them right. */
const ownerLists = ({ owners }: DueGroup): string[] =>
  owners.flatMap(({ role, texts }) => [
    '',
    `### For ${role}`,
    '',
    ...texts.map(({ text, why }) => `- ${text.code} ${text.title} (${VARIANT[text.variant]}): ${why.join('; ')}`),
  ]);

const titleOf = ({ name, quarter }: DueGroup): string => `Review: ${name}, ${quarterText(quarter)}`;

function bodyOf(group: DueGroup, checkers: Checkers, today: string): string {
  const { name, quarter, area, overdue } = group;
  // A review can't be opened in a quarter that is over.
  const held = overdue ? quarterOf(today) : quarter;
  return [
    marker(group),
    // Whoever reads that it is late when it is opened need not be told again.
    ...(overdue ? [overdueMarker(group)] : []),
    overdue
      ? `The review of "${name}" was planned for ${quarterText(quarter)}, and these texts have not been checked yet.`
      : `The review of "${name}" is planned for ${quarterText(quarter)}. These texts are to be checked with ${bothCheckers(checkers)} by ${quarterEndText(quarter)}.`,
    ...ownerLists(group),
    '',
    '### What to do',
    '',
    `1. Open the record: \`npm run review -- start ${held} ${area}\`.`,
    `2. Make the pack for the meeting: \`npm run review -- pack ${held} ${area}\`.`,
    '3. After the meeting, write down what people said, decide on each comment, and change the texts.',
    `4. Approve: \`npm run review -- approve ${held}-${area}\`.`,
    '',
    'Close this issue when the review is approved. There is one issue for each area and quarter, and one more note if it is late.',
  ].join('\n');
}

function escalationOf(group: DueGroup): string {
  const count = group.owners.reduce((sum, { texts }) => sum + texts.length, 0);
  return [
    overdueMarker(group),
    `${quarterText(group.quarter)} is over, and ${counted(count, 'text')} of "${group.name}" ${count === 1 ? 'has' : 'have'} not been checked. Readers are told so on each page.`,
    ...ownerLists(group),
    '',
    'Please agree a date with the group, or tell the lead of the service why not. This is the only note about it.',
  ].join('\n');
}

/**
 * What to do on a day: one issue an area and quarter, one note more when it is late, nothing twice and not more than
 * twelve at once. An issue that somebody has closed is not opened again.
 */
export function reminders(content: SettledContent, today: string, existing: ExistingIssue[]): Reminders {
  const all = dueGroups(content, today).flatMap((group): Reminder[] => {
    const { area, quarter, overdue } = group;
    const issues = existing.filter(({ body }) => body.includes(marker(group)));
    const [issue] = issues;
    if (!issue)
      return [
        {
          do: 'open',
          area,
          quarter,
          overdue,
          title: titleOf(group),
          body: bodyOf(group, content.site.data, today),
        },
      ];
    const told = issues.some(({ body, comments }) =>
      [body, ...comments].some((text) => text.includes(overdueMarker(group))),
    );
    return overdue && !told
      ? [{ do: 'escalate', area, quarter, overdue, issue: issue.number, body: escalationOf(group) }]
      : [];
  });
  return { now: all.slice(0, CAP), later: Math.max(0, all.length - CAP) };
}

/** A plain list for those who prefer email: a message for each role, ready to send. */
export function emailText(content: Content, today: string): string {
  const groups = dueGroups(content, today);
  const roles = [...new Set(groups.flatMap(({ owners }) => owners.map(({ role }) => role)))];
  const messages = roles.map((role) => {
    const own = groups.flatMap((group) =>
      group.owners.filter((owner) => owner.role === role).map(({ texts }) => ({ ...group, texts })),
    );
    return [
      `To: ${role}`,
      `Subject: Leaflets to review in ${quarterText(quarterOf(today))}`,
      '',
      ...own.flatMap(({ name, quarter, overdue, texts }) => [
        overdue ? `${name}: late, was planned for ${quarterText(quarter)}` : `${name}: by ${quarterEndText(quarter)}`,
        ...texts.map(({ text }) => `- ${text.code} ${text.title} (${VARIANT[text.variant]})`),
        '',
      ]),
    ].join('\n');
  });
  return messages.length === 0 ? 'Nothing is due or late, so there is nothing to send.' : messages.join('\n');
}
