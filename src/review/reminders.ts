import type { Content } from '../content/content.ts';
import type { SettledContent } from './settled-content.ts';
import { quarterEndText, quarterOf, quarterText } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { listed } from '../wording/list.ts';
import type { Role } from '../content/schema/index.ts';
import { bothCheckers, withThe } from './checkers.ts';
import type { Checkers } from './checkers.ts';
import { unsettled, unsigned } from './closed.ts';
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
    `3. After the meeting, say who took part: \`npm run review -- met ${held}-${area}\`. Merge that by itself.`,
    `4. Take in what people said (\`record\`), decide on each comment (\`decide\`), and change the texts.`,
    `5. Approve: \`npm run review -- approve ${held}-${area}\`. When that is merged, the three sign it: \`npm run review -- sign ${held}-${area}\`.`,
    '',
    'Each step has a form as well: Actions, the workflows whose names begin with "Review:".',
    '',
    'Close this issue when the review is signed. There is one issue for each area and quarter, and one more note if it is late.',
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

/** Says in an issue that it asks for the signatures of a review. */
export const signMarker = (review: string): string => `<!-- content-review-sign: ${review} -->`;

/** One issue for each review of which all is settled and somebody has not signed: until all have, its record is not closed. */
function missingSignatures(content: SettledContent, existing: ExistingIssue[]): Reminder[] {
  const { site, programme, reviews } = content;
  const names: Record<Role, string> = {
    service: site.data.authority.name,
    'review-group': site.data.reviewGroup,
    'independent-reviewer': site.data.independentReviewer,
  };
  return reviews.flatMap(({ id, data }): Reminder[] => {
    const missing = unsigned(data);
    if (
      unsettled(data).length > 0 ||
      missing.length === 0 ||
      existing.some(({ body }) => body.includes(signMarker(id)))
    )
      return [];
    const { area, quarter } = data;
    const name = programme.data.areas.find((known) => known.id === area)?.name ?? area;
    return [
      {
        do: 'open',
        area,
        quarter,
        overdue: false,
        title: `Sign off: ${name}, ${quarterText(quarter)}`,
        body: [
          signMarker(id),
          `All texts of this review are settled. Still to sign it: ${listed(missing.map((role) => withThe(names[role])))}.`,
          '',
          ...missing.map(
            (role) => `- \`npm run review -- sign ${id} ${role} --reference "…"\`, or the form "Review: sign off"`,
          ),
          '',
          `Readers are told of the check from the day on which ${withThe(names['review-group'])} signs. With all three signatures the record is closed. Close this issue then.`,
        ].join('\n'),
      },
    ];
  });
}

/**
 * What to do on a day: one issue an area and quarter, one note more when it is late, nothing twice and not more than
 * twelve at once. An issue that somebody has closed is not opened again.
 */
export function reminders(content: SettledContent, today: string, existing: ExistingIssue[]): Reminders {
  const due = dueGroups(content, today).flatMap((group): Reminder[] => {
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
  const all = [...due, ...missingSignatures(content, existing)];
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
