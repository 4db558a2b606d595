import { daleChall } from 'dale-chall';
import { formsOf } from './forms.ts';

/** Words that British adults use every day and that the list of Dale and Chall, of American children, lacks. */
const BRITISH = `
GP phone email website online internet computer mobile video app council social service services support adult adults disabled disability carer carers caring
toilet bathroom bedroom kitchen wheelchair stairs lift mum dad flat landlord charity pension bank
advice complain complaint decide decision choose choice relative relatives partner adviser
information arrange upset scared safely unsafe health healthy daily weekend evening someone anyone everyone anything something everything yourself themselves
job manager boss team area okay cannot emergency assessment benefit benefits
problem problems medicine dementia illness mental test memory check checks cost costs hospital
usual usually normal normally serious example exercise ambulance alcohol microwave optician department volunteer activity equipment sexual agency audio
British City London
`
  .trim()
  .split(/\s+/)
  .map((word) => word.toLowerCase());

const EASY = new Set([...daleChall.map((word) => word.toLowerCase()), ...BRITISH]);

/** Whether a word, or one that it is a form of, is among the some 3,000 that most people know. */
export const isEasy = (word: string): boolean => {
  const lower = word.toLowerCase().replaceAll('’', "'");
  return (
    /\p{Nd}/u.test(lower) ||
    formsOf(lower).some((form) => EASY.has(form)) ||
    (lower.includes('-') && lower.split('-').every(isEasy))
  );
};
