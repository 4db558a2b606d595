import type { SettledContent } from '../../review/settled-content.ts';
import { checkedByText, easyStateWords, stateLineText, stateWords } from '../../review/words.ts';
import type { Checkers } from '../../review/checkers.ts';
import { reviewingOf, textPath, typesetReviewing } from '../../review/reviewing.ts';
import type { Reviewing } from '../../review/reviewing.ts';
import { textViews } from '../../review/text-view.ts';
import type { TextView } from '../../review/text-view.ts';
import type { Content } from '../../content/content.ts';
import { dateText, monthText, quarterText } from '../../wording/dates.ts';
import { phoneOf } from '../../wording/telephone.ts';
import { typeset } from '../../wording/typeset.ts';

/** What a page must say of the checking of its text. */
export interface ExpectedPage {
  /** Its address. The further pages of a long Easy Read are below it. */
  path: string;
  variant: TextView['text']['variant'];
  /** The line at its top. */
  line: string;
  /** The checks in its history, newest first. */
  checks: string[];
}

/** The edition of a text: the month that its standard page names. */
function editionsOf({ leaflets, commitments }: Content): Map<string, string> {
  return new Map([
    ...leaflets.map(({ id, data }) => [id, data.edition] as const),
    ...commitments.map(({ id, data }) => [`commitments/${id}`, data.edition] as const),
  ]);
}

/** What the words about checking need to know besides texts and records. */
export interface Names {
  checkers: Checkers;
  /** The month of each text's edition, by what it is a text of. */
  editions: ReadonlyMap<string, string>;
  /** The number of the main service. */
  phone: string;
}

/** What every leaflet and commitment must say of its checking on a day, by its text and the records. */
export function expectedOf(reviewing: Reviewing, names: Names, today: string): ExpectedPage[] {
  const { editions, phone } = names;
  const checkers = typeset(names.checkers);
  return textViews(typesetReviewing(reviewing), today).map((view): ExpectedPage => {
    const { leaflet, variant, code } = view.text;
    const edition = editions.get(leaflet) ?? '';
    const ofLeaflet = !leaflet.startsWith('commitments/');
    const about = { checkers, edition, changes: view.changes, review: view.review };
    const line =
      variant === 'standard'
        ? `${ofLeaflet ? `${code} ` : ''}${stateLineText(stateWords(view.state, about), phone)}`
        : `${ofLeaflet ? `Leaflet ${code}` : code} ${monthText(edition)}. ${easyStateWords(view.state, about).join(' ')}`;
    const checks = view.history.flatMap((happening) =>
      happening.kind === 'checked'
        ? [
            `${dateText(happening.date)}. Checked ${checkedByText(happening.review)}. What they said, ${quarterText(happening.approval.quarter)}`,
          ]
        : [],
    );
    return { path: textPath(view.text), variant, line, checks };
  });
}

/** The same by the texts and records of a content. */
export function expectedPages(content: Content & Pick<SettledContent, 'site'>, today: string): ExpectedPage[] {
  const { data } = content.site;
  const main = content.services.find(({ id }) => id === data.mainService);
  const phone = (main && phoneOf(main.data)) ?? '';
  return expectedOf(reviewingOf(content), { checkers: data, editions: editionsOf(content), phone }, today);
}
