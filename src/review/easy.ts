import { quarterText } from '../wording/dates.ts';
import { counted } from '../wording/count.ts';
import { listed } from '../wording/list.ts';
import { startingWithThe, withThe } from './checkers.ts';
import type { ReviewView } from './review-view.ts';
import { longDate } from './words.ts';

/** A row of an Easy Read page: a picture with a few sentences beside it. */
export interface EasyRow {
  picture: string;
  sentences: string[];
}

export interface EasySection {
  heading: string;
  rows: EasyRow[];
}

/** Rows on one page at most. */
const MOST_ROWS = 20;

/** What people wrote, one sentence a line. */
export const sentencesOf = (text: string): string[] =>
  [...new Intl.Segmenter('en-GB', { granularity: 'sentence' }).segment(text.replace(/\s+/g, ' ').trim())].map(
    ({ segment }) => segment.trim(),
  );

const people = (count: number) => counted(count, 'person', 'people');

const WAYS = {
  room: ['group-meeting', 'We met in a room.'],
  online: ['video-call', 'Some people met online.'],
  phone: ['phone', 'Some people took part by phone.'],
  post: ['letter', 'Some people took part by post.'],
  cafe: ['cafe', 'We met in a café.'],
} as const;

function whoSection({ record, stage, quarter, area }: ReviewView): EasySection {
  const { meeting, present, provided } = record;
  const held = stage !== 'ahead';
  return {
    heading: 'What this is about',
    rows: [
      {
        picture: 'review',
        sentences: held
          ? ['People checked some of our pages with us.', `The pages are about: ${area.name}.`]
          : ['People will check some of our pages with us.', `The pages are about: ${area.name}.`],
      },
      {
        picture: 'calendar',
        sentences: meeting
          ? [held ? `This was on ${longDate(meeting.date)}.` : `This will be on ${longDate(meeting.date)}.`]
          : [`This is planned for ${quarterText(quarter)}.`, 'We do not know the day yet.'],
      },
      ...(held
        ? present.map(({ group, people: count }) => ({
            picture: 'group-meeting',
            sentences: [`${people(count)} from ${withThe(group)} took part.`],
          }))
        : []),
      ...(held
        ? (meeting?.ways
            .filter((way) => way !== 'room')
            .map((way) => ({ picture: WAYS[way][0], sentences: [WAYS[way][1]] })) ?? [])
        : []),
      ...(provided.length > 0 ? [{ picture: 'help', sentences: [`People could have: ${listed(provided)}.`] }] : []),
    ],
  };
}

function commentSections({ groups }: ReviewView): EasySection[] {
  return groups.map(({ title, comments }) => ({
    heading: title,
    rows: comments.flatMap(({ asked, decision, changed, reason }): EasyRow[] => [
      { picture: 'talking', sentences: ['You said:', ...sentencesOf(asked)] },
      ...(decision === 'done' ? [{ picture: 'yes', sentences: ['We did this:', ...sentencesOf(changed ?? '')] }] : []),
      ...(decision === 'partly'
        ? [
            { picture: 'yes', sentences: ['We did some of this:', ...sentencesOf(changed ?? '')] },
            { picture: 'no', sentences: ['We did not do all of it.', 'This is why:', ...sentencesOf(reason ?? '')] },
          ]
        : []),
      ...(decision === 'not-done'
        ? [{ picture: 'no', sentences: ['We did not do this.', 'This is why:', ...sentencesOf(reason ?? '')] }]
        : []),
      ...(decision === undefined ? [{ picture: 'decide', sentences: ['We have not decided yet.'] }] : []),
    ]),
  }));
}

/** A face for a step of a scale, which runs from best to worst. The middle has none. */
function face(index: number, steps: number) {
  if (index < Math.floor(steps / 2)) return 'happy';
  return index >= Math.ceil(steps / 2) ? 'sad' : 'rating';
}

function feelingSection({ satisfaction }: ReviewView): EasySection[] {
  if (satisfaction.length === 0) return [];
  return [
    {
      heading: 'What people think of our pages',
      rows: satisfaction.flatMap(({ question, answers, answered, none }) => [
        { picture: 'question', sentences: ['We asked:', question, `${people(answered)} answered.`] },
        ...answers
          .map((answer, index) => ({ ...answer, picture: face(index, answers.length) }))
          .filter(({ count }) => count > 0)
          .map(({ step, count, picture }) => ({ picture, sentences: [`${people(count)} said: ${step}.`] })),
        ...(none > 0 ? [{ picture: 'left-out', sentences: [`${people(none)} did not answer.`] }] : []),
      ]),
    },
  ];
}

function endSection({ record, stage }: ReviewView): EasySection[] {
  const roles = {
    service: 'Our team',
    'review-group': startingWithThe(record.reviewGroup),
    'independent-reviewer': startingWithThe(record.independentReviewer),
  };
  if (stage === 'ahead') return [];
  return [
    {
      heading: 'Who agreed with this',
      rows: [
        ...record.signOff.map(({ role, date }) => ({
          picture: 'sign-name',
          sentences: [`${roles[role]} agreed on ${longDate(date)}.`],
        })),
        ...(stage === 'open'
          ? [{ picture: 'waiting', sentences: ['This check is not finished.', 'Not everyone has agreed yet.'] }]
          : []),
      ],
    },
  ];
}

/** A review in Easy Read, made from its record: our sentences are fixed ones, and what people said is as the record has it. */
export const easyReview = (review: ReviewView): EasySection[] =>
  [whoSection(review), ...commentSections(review), ...feelingSection(review), ...endSection(review)].filter(
    ({ rows }) => rows.length > 0,
  );

/** The sections on pages of at most 20 rows. What was said and what was done about it stay together. */
export function easyPages(sections: EasySection[]): EasySection[][] {
  const pages: EasySection[][] = [[]];
  let room = MOST_ROWS;
  for (const { heading, rows } of sections) {
    let part: EasySection | undefined;
    const pairs: EasyRow[][] = [];
    for (const row of rows) {
      if (pairs.length === 0 || row.picture === 'talking' || pairs.at(-1)?.[0]?.picture !== 'talking')
        pairs.push([row]);
      else pairs.at(-1)?.push(row);
    }
    for (const pair of pairs) {
      if (pair.length > room) {
        pages.push([]);
        room = MOST_ROWS;
        part = undefined;
      }
      if (!part) {
        part = { heading, rows: [] };
        pages.at(-1)?.push(part);
      }
      part.rows.push(...pair);
      room -= pair.length;
    }
  }
  return pages;
}
