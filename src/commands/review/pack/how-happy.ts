import type { Pack } from '../../../review/pack.ts';
import { SATISFACTION_QUESTIONS, SATISFACTION_STEPS } from '../../../review/pack-scale.ts';
import { FACES } from './faces.ts';
import { html } from './html.ts';
import type { Html } from './html.ts';
import { picture } from './pictures.ts';
import { drawSpace } from './questions.ts';
import { sheet, tick } from './sheet.ts';
import type { Makings, Sheet } from './sheet.ts';

const faces = (): Html =>
  html`<ul class="faces" role="list">
    ${SATISFACTION_STEPS.map(
      (step, index) => html`<li>${picture(FACES[index]?.idea ?? '')}<span>${step}</span>${tick}</li>`,
    )}
  </ul>`;

/** The satisfaction sheet: a page for each question, five faces with their words, a box to tick. */
export function howHappy(pack: Pack, makings: Makings): Sheet {
  const questions = SATISFACTION_QUESTIONS.map(
    (question, index) =>
      html`<section class="faces-question${index > 0 && ' new-page'}">
        <h2>${question}</h2>
        <p>Tick 1 box. You do not have to answer.</p>
        ${faces()}
      </section>`,
  );
  return sheet(pack, makings, {
    name: 'how-happy',
    title: `How happy are you? ${pack.area.name}`,
    label: 'How happy are you?',
    print: 'One for each member',
    kind: 'easy-read',
    badge: 'Easy Read',
    foot: pack.area.name,
    body: html`<h1>How happy are you?</h1>
      ${questions}`,
    end: html`<section class="new-page">
      <h2>Do you want to say more?</h2>
      <p>Please do not write your name.</p>
      ${drawSpace('page')}
    </section>`,
  });
}
