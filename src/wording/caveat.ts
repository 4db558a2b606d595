import type { Confidence } from '../content/schema/index.ts';
import { monthText } from './dates.ts';

/** What a reader is told about a detail that is not freshly confirmed. Undefined when there is nothing to say. */
export function contactCaveat(confidence: Confidence, lastConfirmed: string | undefined): string | undefined {
  if (confidence === 'confirmed') return undefined;
  if (confidence === 'secondary')
    return `Another organisation gave this${lastConfirmed ? ` in ${monthText(lastConfirmed)}` : ''}. We have not confirmed it.`;
  return lastConfirmed
    ? `We last confirmed this in ${monthText(lastConfirmed)}.`
    : 'This is from a page without a date, so it may be out of date.';
}

/** What a reader is told about a figure that is not freshly confirmed. Undefined when there is nothing to say. */
export function factCaveat(confidence: Confidence, asOf: string | undefined): string | undefined {
  if (confidence === 'confirmed') return undefined;
  if (confidence === 'secondary')
    return `This figure is from another organisation${asOf ? `, for ${monthText(asOf)}` : ''}. We have not confirmed it.`;
  return asOf
    ? `This figure is from ${monthText(asOf)}. It may have changed.`
    : 'This figure is from a page without a date. It may have changed.';
}
