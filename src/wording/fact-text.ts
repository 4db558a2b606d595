import type { Fact } from '../content/schema/index.ts';
import { plural } from './count.ts';

const plain = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 2 });
const pence = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

const article = (unit: string) => (unit === 'hour' ? 'an hour' : `a ${unit}`);

function amount({ value, unit }: Pick<Fact, 'value' | 'unit'>): string {
  if (typeof value === 'string') return value;
  switch (unit) {
    case 'pounds':
      return `£${Number.isInteger(value) ? plain.format(value) : pence.format(value)}`;
    case 'percent':
      return `${plain.format(value)}%`;
    case 'number':
    case 'text':
      return plain.format(value);
    case 'people':
      return `${plain.format(value)} ${plural(value, 'person', 'people')}`;
    default:
      return `${plain.format(value)} ${plural(value, unit.slice(0, -1))}`;
  }
}

/** A fact as it stands in a sentence: "£30,000", "£86.45 a week", "28 days", "32%". */
export const factText = (fact: Pick<Fact, 'value' | 'unit' | 'per'>): string =>
  `${amount(fact)}${fact.per ? ` ${article(fact.per)}` : ''}`;
