import { dateText, quarterText } from '../../../wording/dates.ts';
import type { Pack } from '../../../review/pack.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { picture } from './pictures.ts';
import { fill, sheet, tick } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

const detail = (idea: string, words: Html): Html =>
  html`<div class="row plain">
    ${picture(idea)}
    <div>${words}</div>
  </div>`;

interface Step {
  idea: string;
  title: string;
  words: Html;
}

function steps({ leaflets, earlier }: Pack): Step[] {
  return [
    {
      idea: 'everyone',
      title: 'Welcome',
      words: html`<p>We say who we are.</p>
        <p>We say what we will do today.</p>`,
    },
    ...(earlier
      ? [
          {
            idea: 'review',
            title: 'What you said last time',
            words: html`<p>We say what we did about it.</p>
              <p>We say what we did not do, and why.</p>`,
          },
        ]
      : []),
    {
      idea: 'read',
      title: 'The leaflets',
      words: html`<p>We look at these together:</p>
        <ul class="tick-list">
          ${leaflets.map(
            ({ code, title }) =>
              html`<li>
                ${tick}<span>${title} <span class="where">(${code})</span></span>
              </li>`,
          )}
        </ul>`,
    },
    { idea: 'tea', title: 'A break', words: html`` },
    {
      idea: 'talking',
      title: 'What you think',
      words: html`<p>Is it right?</p>
        <p>Is it clear?</p>
        <p>What is missing?</p>`,
    },
    { idea: 'happy', title: 'How happy are you?', words: html`<p>You can fill in a sheet with faces.</p>` },
    {
      idea: 'form',
      title: 'What happens next',
      words: html`<p>We write down what you said.</p>
        <p>We do not write down who said it.</p>
        <p>We tell you what we change, and what we do not change and why.</p>`,
    },
  ];
}

/** The agenda of the meeting. What nobody has decided yet is a line to fill in. */
export function agenda(pack: Pack, makings: Makings): Sheet {
  const { area, quarter, review, settings } = pack;
  const date = review?.meeting?.date;
  return sheet(pack, makings, {
    name: 'agenda',
    title: `Agenda: ${area.name}`,
    label: 'Agenda',
    print: 'One for each person at the meeting',
    kind: 'easy-read',
    badge: 'Agenda',
    foot: `Agenda: ${area.name}`,
    body: html`<h1>Meeting about our leaflets</h1>
      <p><strong>${area.name}</strong></p>
      <p class="edition">${settings.reviewGroup}, ${quarterText(quarter)}</p>
      ${detail('calendar', html`<p>Date: ${date ? dateText(date) : fill()}</p>`)}
      ${detail('time', html`<p>Start: ${fill('short')} End: ${fill('short')}</p>`)}
      ${detail(
        'place',
        html`<p>Place: ${fill()}</p>
          ${fill('long')}`,
      )}
      ${detail('video-call', html`<p>By phone or video: ${fill('long')}</p>`)}
      <section class="new-page">
        <h2>What we will do</h2>
        ${steps(pack).map(
          ({ idea, title, words }, index) =>
            html`<div class="row plain">
              ${picture(idea)}
              <div>
                <p><strong>${index + 1}. ${title}</strong></p>
                ${words}
                <p>Time: ${fill('short')}</p>
              </div>
            </div>`,
        )}
      </section>`,
  });
}
