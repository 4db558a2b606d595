import type { Decision, OpenedText, Outcome, ReviewRecord, Role, Satisfaction, Step } from './schema/index.ts';

type StepOf<Name extends Step['step']> = Extract<Step, { step: Name }>;

/** A comment with what was decided about it. */
export interface Comment {
  /** Its number in the record, from 1. */
  number: number;
  /** Where it stands in the record. */
  place: PropertyKey[];
  /** Where the decision stands. */
  decidedAt?: PropertyKey[];
  leaflet: string;
  variant: OpenedText['variant'];
  row?: string | undefined;
  paragraph?: number | undefined;
  /** What was asked for, or that the words were taken out. */
  asked: string;
  /** Whether its words were taken out of the record. */
  withheld: boolean;
  decision?: Decision['decision'];
  changed?: string | undefined;
  reason?: string | undefined;
  textNow?: string | undefined;
  textBefore?: string | undefined;
  /** The day of the decision. */
  date?: string;
}

/** One text that is reviewed, with what came of it. */
export interface ReviewItem extends OpenedText {
  /** Where it stands in the record. */
  place: PropertyKey[];
  /** `no-change` and `change` follow from the approval: whether the text is the one that was shown. */
  outcome?: Outcome | 'no-change' | 'change';
  /** Why it was taken away or left for the next review. */
  reason?: string;
  /** The fingerprint of the text as it stands after the changes. */
  approved?: string;
  /** Where the approval stands. */
  approvedAt?: PropertyKey[];
  approvedOn?: string;
  /** The day on which the review group signed that. Until then nobody is told that the text was checked. */
  agreedOn?: string;
}

/** A review as it stands after the steps of its record. */
export interface Review extends ReviewRecord {
  /** Who checks, by the names of the day on which it was opened. */
  reviewGroup: string;
  independentReviewer: string;
  /** The day and the ways, once they are set. */
  meeting?: { date: string; ways: StepOf<'met'>['ways'] };
  /** Who took part. Empty until the meeting was held. */
  present: StepOf<'met'>['present'];
  provided: string[];
  items: ReviewItem[];
  comments: Comment[];
  satisfaction: Satisfaction[];
  signOff: { role: Role; date: string; reference: string; place: PropertyKey[] }[];
  corrections: { date: string; note: string }[];
}

const about = (a: Pick<OpenedText, 'leaflet' | 'variant'>, b: Pick<OpenedText, 'leaflet' | 'variant'>): boolean =>
  a.leaflet === b.leaflet && a.variant === b.variant;

/** What stands for the words of a comment that told who made it. */
const WITHHELD = 'We have taken these words out, because they told who said them.';

/** How each kind of step changes what is known of a review. A step that names what is not there changes nothing. */
const APPLY: { [Name in Step['step']]: (review: Review, step: StepOf<Name>, place: PropertyKey[]) => void } = {
  opened(review, { reviewGroup, independentReviewer, texts }, place) {
    Object.assign(review, { reviewGroup, independentReviewer });
    review.items = texts.map((text, index) => ({ ...text, place: [...place, 'texts', index] }));
  },
  invited(review, { meeting, ways }) {
    review.meeting = { date: meeting, ways };
  },
  met(review, { meeting, ways, present, provided }) {
    Object.assign(review, { meeting: { date: meeting, ways }, present, provided });
  },
  comments(review, { comments }, place) {
    for (const [index, comment] of comments.entries()) {
      const { leaflet, variant } = comment;
      const known = { number: review.comments.length + 1, place: [...place, 'comments', index] };
      review.comments.push(
        'withheld' in comment
          ? { ...known, leaflet, variant, asked: WITHHELD, withheld: true }
          : { ...known, ...comment, withheld: false },
      );
    }
  },
  satisfaction(review, { satisfaction }) {
    review.satisfaction.push(...satisfaction);
  },
  decisions(review, { date, decisions, outcomes }, place) {
    for (const [index, { comment: number, ...decision }] of decisions.entries()) {
      const at = review.comments.findIndex((comment) => comment.number === number);
      const said = review.comments[at];
      if (!said) continue;
      const { place: where, leaflet, variant, row, paragraph, asked, withheld } = said;
      const plain = { number, place: where, leaflet, variant, row, paragraph, asked, withheld };
      review.comments[at] = { ...plain, ...decision, date, decidedAt: [...place, 'decisions', index] };
    }
    for (const { outcome, reason, ...text } of outcomes)
      for (const item of review.items) if (about(item, text)) Object.assign(item, { outcome, reason });
  },
  approved(review, { date, texts }, place) {
    for (const [index, text] of texts.entries())
      for (const item of review.items)
        if (about(item, text))
          Object.assign(item, {
            approved: text.approved,
            approvedOn: date,
            approvedAt: [...place, 'texts', index],
            outcome: text.approved === item.shown ? 'no-change' : 'change',
          });
  },
  signed(review, { role, date, reference }, place) {
    review.signOff.push({ role, date, reference, place });
    if (role === 'review-group') for (const item of review.items) if (item.approved) item.agreedOn ??= date;
  },
  correction(review, { date, note }) {
    review.corrections.push({ date, note });
  },
};

/** What the steps of a record come to. */
export function reviewOf(record: ReviewRecord): Review {
  const review: Review = {
    ...record,
    reviewGroup: '',
    independentReviewer: '',
    present: [],
    provided: [],
    items: [],
    comments: [],
    satisfaction: [],
    signOff: [],
    corrections: [],
  };
  for (const [index, step] of record.steps.entries())
    (APPLY[step.step] as (review: Review, step: Step, place: PropertyKey[]) => void)(review, step, ['steps', index]);
  return review;
}
