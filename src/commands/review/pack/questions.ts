import { html } from './html.ts';
import type { Html } from './html.ts';
import { picture } from './pictures.ts';
import { lines, tick } from './sheet.ts';

const LARGE_PRINT = [
  { question: 'Is it right?', answers: ['Yes', 'No', 'Not sure'], ask: 'If something is wrong, what is it?' },
  {
    question: 'Is it clear?',
    answers: ['Yes', 'No', 'Not sure'],
    ask: 'Which words or paragraphs are hard to understand?',
  },
  {
    question: 'What is missing?',
    answers: ['Nothing', 'Something', 'Not sure'],
    ask: 'What did you look for and not find?',
  },
];

const EASY_READ = [
  { question: 'Is it right?', ask: 'Tell us if something is wrong.' },
  { question: 'Is it clear?', ask: 'Tell us which words are hard.' },
  { question: 'Is something missing?', ask: 'Tell us what you want to know.' },
];

/** Space to write after a part of a large-print leaflet. */
export const notesSpace = (): Html =>
  html`<div class="write">
    <p>Your notes on this part:</p>
    ${lines(3)}
  </div>`;

/** Space to write or draw after a part of an Easy Read. */
export const drawSpace = (size: '' | 'large' | 'page' = ''): Html =>
  html`<div class="draw ${size}">
    <p>You can write or draw here.</p>
    <div class="room"></div>
  </div>`;

/** The three questions in large print, with room to write, on a page of their own. */
export const largePrintQuestions = (code: string): Html =>
  html`<section class="questions">
    <h2>What do you think of ${code}?</h2>
    ${LARGE_PRINT.map(
      ({ question, answers, ask }) =>
        html`<div class="question">
          <h3>${question}</h3>
          <ul class="answers" role="list">
            ${answers.map((answer) => html`<li>${tick} ${answer}</li>`)}
          </ul>
          <div class="write">
            <p>${ask}</p>
            ${lines(2)}
          </div>
        </div>`,
    )}
  </section>`;

const ANSWERS = [
  ['yes', 'Yes'],
  ['no', 'No'],
  ['question', 'Not sure'],
] as const;

/** The same questions in Easy Read, each answer with its picture. */
export const easyReadQuestions = (): Html =>
  html`<section class="questions">
    <h2>What do you think?</h2>
    ${EASY_READ.map(
      ({ question, ask }) =>
        html`<div class="question">
          <h3>${question}</h3>
          <p>${ask}</p>
          <ul class="answers" role="list">
            ${ANSWERS.map(([idea, words]) => html`<li>${picture(idea)}<span class="words">${words}${tick}</span></li>`)}
          </ul>
          ${drawSpace('large')}
        </div>`,
    )}
  </section>`;
