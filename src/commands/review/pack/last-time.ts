import { dateText, quarterText } from '../../../wording/dates.ts';
import type { LastTime } from '../../../review/pack-last-time.ts';
import type { Pack } from '../../../review/pack.ts';
import { typesetText } from '../../../wording/typeset.ts';
import type { Comment } from '../../../content/schema/index.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { picture } from './pictures.ts';
import { sheet } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

const voice = (idea: string, who: string, ...words: (string | undefined)[]): Html =>
  html`<div class="row plain">
    ${picture(idea)}
    <div>
      <p>${who}</p>
      ${words.map((said) => said && html`<p>${typesetText(said)}</p>`)}
    </div>
  </div>`;

/** What somebody asked for and what became of it: plainly, also when it was not done. */
function comment({ variant, paragraph, asked, decision, changed, reason, date }: Comment): Html {
  const where = [variant === 'easy-read' && 'Easy Read', paragraph !== undefined && `paragraph ${paragraph}`]
    .filter(Boolean)
    .join(', ');
  const when = date && `(${dateText(date)})`;
  return html`<div class="said">
    ${voice('talking', `You said${where && ` (${where})`}:`, asked)}
    ${(decision === 'done' || decision === 'partly') && voice('yes', decision === 'done' ? 'We did:' : 'We did a part of it:', changed, decision === 'done' ? reason : undefined, when || undefined)}
    ${(decision === 'not-done' || decision === 'partly') && voice('no', decision === 'partly' ? 'We did not do all of it, because:' : 'We did not do this, because:', reason, decision === 'partly' ? undefined : when || undefined)}
    ${decision === undefined && voice('waiting', 'We have not decided yet.')}
  </div>`;
}

const words = (label: string, kind: string, text: string | undefined): Html | undefined =>
  text === undefined
    ? undefined
    : html`<p>${label}</p>
        <p class="${kind}">${typesetText(text)}</p>`;

/** The words that stood in the text and those that stand there now, as far as the record has them. */
const beforeAndNow = ({ textBefore, textNow }: Comment): Html | undefined =>
  textBefore === undefined && textNow === undefined
    ? undefined
    : html`<div class="said">
        ${words('Before:', 'words-before', textBefore)}${words('Now:', 'words-now', textNow)}
      </div>`;

/** "You said, we did" of the review before, refusals included, and what has changed since. */
export function lastTimeSheet(pack: Pack & { earlier: LastTime }, makings: Makings): Sheet {
  const {
    area,
    earlier: { review, leaflets },
  } = pack;
  const said = leaflets.filter(({ comments }) => comments.length > 0);
  const changed = leaflets.filter(
    ({ comments, changes }) => changes.length > 0 || comments.some((found) => found.textBefore ?? found.textNow),
  );
  return sheet(pack, makings, {
    name: 'last-time',
    title: `What you said last time and what we did: ${area.name}`,
    label: 'What you said last time and what we did',
    print: 'One for each member',
    kind: 'easy-read',
    badge: 'Last time',
    foot: `Last time: ${area.name}`,
    body: html`<h1>What you said last time and what we did</h1>
      <p class="edition">
        ${area.name}, ${review.meeting ? dateText(review.meeting.date) : quarterText(review.quarter)}
      </p>
      ${said.length === 0 && html`<p>No comments were written down last time.</p>`}
      ${said.map(
        ({ title, comments }) =>
          html`<section>
            <h2>${typesetText(title)}</h2>
            ${comments.map(comment)}
          </section>`,
      )}
      <section>
        <h2>What has changed in the leaflets since then</h2>
        ${changed.length === 0 && html`<p>Nothing has changed since then.</p>`}
        ${changed.map(
          ({ title, comments, changes }) =>
            html`<h3>${typesetText(title)}</h3>
              ${
                changes.length > 0 &&
                html`<ul>
                  ${changes.map(({ date, variant, note }) => html`<li>${dateText(date)}${variant === 'easy-read' && ', Easy Read'}: ${typesetText(note)}</li>`)}
                </ul>`
              }
              ${comments.map(beforeAndNow)}`,
        )}
      </section>`,
  });
}
