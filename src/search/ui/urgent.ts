import type { Urgent } from '../data.ts';
import { element } from './dom.ts';

/** Whom to call, the most urgent first. */
export const callList = ({ calls }: Urgent): HTMLUListElement =>
  element(
    'ul',
    { className: 'urgent-calls' },
    ...calls.map(({ when, name, phone, link }) =>
      element(
        'li',
        {},
        element('span', {}, element('strong', {}, `${when}: `), name),
        ' ',
        element('a', { className: 'phone', href: link }, phone),
      ),
    ),
  );

/** The same in one line, to be heard. */
export const urgentSpoken = ({ line, calls }: Urgent): string =>
  [line, ...calls.map(({ when, name, phone }) => `${when}: ${name}, ${phone}.`)].join(' ');
