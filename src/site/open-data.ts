import { stringify } from 'csv-stringify/sync';
import { factText } from '../wording/fact-text.ts';
import { milestoneText } from '../wording/milestone-text.ts';
import { dueOf } from './plan.ts';
import { textPath } from '../review/reviewing.ts';
import { textViews } from '../review/text-view.ts';
import type { Site } from './site.ts';

/** What every data file says about itself, so that a copy of it can be judged on its own. */
interface About {
  /** The site's address, without a slash at its end. */
  address: string;
  today: string;
}

/** Turns an address on the site into a whole one. */
const whole = ({ address }: About, path: string) => `${address}${path}`;

const envelope = (site: Site, about: About, items: object[]) => ({
  publisher: site.settings.authority.name,
  licence: site.settings.licence.url,
  made: about.today,
  items,
});

/** /data/leaflets.json: every leaflet with its address and sources. */
export const leafletsData = (site: Site, about: About) =>
  envelope(
    site,
    about,
    [...site.leaflets.values()].map(({ id, path, data, topic, sources }) => ({
      id,
      code: data.code,
      title: data.title,
      summary: data.summary,
      topic: topic.id,
      edition: data.edition,
      url: whole(about, path),
      aliases: data.aliases,
      related: data.related,
      sources: sources.map((source) => source.id),
    })),
  );

/** /data/services.json: the service records, without the notes for those who keep them. */
export const servicesData = (site: Site, about: About) =>
  envelope(
    site,
    about,
    [...site.services.values()].map(({ note: _note, path, unlisted: _unlisted, ...service }) => ({
      ...service,
      ...(!_unlisted && { url: whole(about, path) }),
    })),
  );

/** /data/facts.json: every figure with its date, source and how far it can be trusted. */
export const factsData = (site: Site, about: About) =>
  envelope(
    site,
    about,
    [...site.facts.values()].map(({ note: _note, ...fact }) => ({ ...fact, text: factText(fact) })),
  );

/** The month of each text's edition, by what it is a text of. */
const editionsOf = ({ leaflets, commitments }: Site): Map<string, string> =>
  new Map([
    ...[...leaflets.values()].map(({ id, data }) => [id, data.edition] as const),
    ...commitments.map(({ number, data }) => [`commitments/${number}`, data.edition] as const),
  ]);

/** /data/reviews.json: where every text stands, the programme, and the record of every review as it is, step by step with its digests. */
export const reviewsData = (site: Site, about: About) => {
  const editions = editionsOf(site);
  return {
    reviewGroup: site.settings.reviewGroup,
    independentReviewer: site.settings.independentReviewer,
    ...envelope(
      site,
      about,
      textViews(site.reviewing, about.today).map(({ text, state, when, changes }) => ({
        text: text.leaflet,
        variant: text.variant,
        code: text.code,
        title: text.title,
        area: text.area,
        edition: editions.get(text.leaflet) ?? '',
        url: whole(about, textPath(text)),
        fingerprint: text.fingerprint,
        state: state.kind,
        due: state.due ?? null,
        overdue: when === 'overdue',
        approval:
          state.kind === 'first-edition'
            ? null
            : { review: state.approval.review, date: state.approval.date, fingerprint: state.approval.fingerprint },
        changes,
        /** What was updated since the check of the records that it shows. */
        updates: state.kind === 'first-edition' ? [] : state.updates,
      })),
    ),
    programme: site.reviewing.programme?.data ?? null,
    reviews: site.reviewing.reviews.map(({ id, data: { quarter, area, steps } }) => ({
      id,
      url: whole(about, `/reviews/${id}/`),
      quarter,
      area,
      steps,
    })),
  };
};

/**
 * /data/texts.json: the shape of every text that is reviewed, letter by letter as its fingerprint is made of it, and the
 * services that pages name wherever they stand. With the records of services and facts it gives every word of a text.
 */
export const textsData = (site: Site, about: About) => ({
  mainService: site.settings.mainService,
  outOfHoursService: site.settings.outOfHoursService ?? null,
  ...envelope(
    site,
    about,
    site.reviewing.texts.map((text) => ({
      text: text.leaflet,
      variant: text.variant,
      code: text.code,
      url: whole(about, textPath(text)),
      shape: JSON.stringify(text.shape),
    })),
  ),
});

/** One action as a flat record, for the data files and the spreadsheet. */
function actions(site: Site, about: About) {
  const { plan } = site;
  if (!plan) return [];
  const teams = new Map(plan.teams.map(({ id, name }) => [id, name]));
  return plan.actions.map((action) => {
    const theme = plan.themes.find(({ id }) => id === action.theme);
    const { progress } = action;
    const report = progress.status === 'not-reported' ? undefined : progress;
    return {
      id: action.id,
      commitment: theme?.commitment ?? 0,
      theme: theme?.official ?? '',
      action: action.official,
      inPlainWords: action.plain,
      timescale: action.timescale,
      when: action.milestones.map((milestone) => milestoneText(milestone, about.today)).join('. '),
      quarters: action.milestones.flatMap(({ quarter }) => quarter ?? []),
      due: dueOf(action, about.today),
      outcome: action.outcome,
      measure: action.measure,
      lead: action.lead.map((id) => teams.get(id) ?? id),
      progress: progress.status,
      reported: report?.says ?? '',
      reportedIn: report?.source ?? '',
      reportedOn: report?.asOf ?? '',
    };
  });
}

/** /data/action-plan.json. */
export const actionPlanData = (site: Site, about: About) => envelope(site, about, actions(site, about));

/** What a cell holds. A leading = + - @ is kept from being read as a formula by a spreadsheet. */
function cell(value: unknown): string {
  const text = Array.isArray(value) ? value.join('; ') : String(value);
  return /^[=+\-@\t]/.test(text) ? `'${text}` : text;
}

/** /data/action-plan.csv: RFC 4180 with a byte order mark, so that spreadsheets read £ and apostrophes right. */
export function actionPlanCsv(site: Site, about: About): string {
  const rows = actions(site, about).map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [name, cell(value)])),
  );
  return stringify(rows, { header: true, bom: true, record_delimiter: 'windows' });
}
