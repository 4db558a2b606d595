import type { Content } from '../content/content.ts';
import type { Withdrawn } from '../content/schema/index.ts';
import { reviewName } from '../review/approvals.ts';
import { areaName } from '../review/reviewing.ts';
import { longDate } from '../review/words.ts';
import { dateText, quarterText } from '../wording/dates.ts';
import { typesetText } from '../wording/typeset.ts';

/** A page that stands at an old address of a leaflet that was taken away, in one of the two variants. */
export interface WithdrawnPage {
  /** Its address, without the base path. */
  path: string;
  title: string;
  summary: string;
}

/** A leaflet that was taken away, as its two pages tell of it. */
export interface WithdrawnLeaflet {
  /** Its name: `carers/day-trips`. */
  id: string;
  code: string;
  why: string;
  standard: WithdrawnPage;
  easyRead: WithdrawnPage;
  /** The review that decided it. */
  review: { text: string; path: string } | undefined;
  /** Its topic, where to look instead. */
  topic: { title: string; path: string } | undefined;
}

function withdrawnLeaflet({ code, leaflet, title, date, why, review }: Withdrawn, content: Content): WithdrawnLeaflet {
  const name = typesetText(title);
  const topic = content.topics.find(({ data }) => data.id === leaflet.split('/')[0] && data.leaflets.length > 0);
  const record = content.reviews.find(({ data }) => reviewName(data) === review)?.data;
  return {
    id: leaflet,
    code,
    why: typesetText(why),
    standard: {
      path: `/${leaflet}/`,
      title: `${name}: withdrawn`,
      summary: `We withdrew this leaflet on ${dateText(date)}.`,
    },
    easyRead: {
      path: `/${leaflet}/easy-read/`,
      title: `${name}: not here any more`,
      summary: `We took this page away on ${longDate(date)}.`,
    },
    review: record && {
      text: `${typesetText(areaName(content, record.area))}, ${quarterText(record.quarter)}`,
      path: `/reviews/${reviewName(record)}/`,
    },
    topic: topic && { title: typesetText(topic.data.title), path: `/${topic.data.id}/` },
  };
}

/** Every leaflet of a content that was taken away. One whose address another leaflet has is left out: the checks refuse that. */
export const withdrawnLeaflets = (content: Content): WithdrawnLeaflet[] =>
  content.withdrawn
    .filter(({ data }) => !content.leaflets.some(({ id }) => id === data.leaflet))
    .map(({ data }) => withdrawnLeaflet(data, content));
