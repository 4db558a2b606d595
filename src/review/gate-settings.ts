import type { Content } from '../content/content.ts';
import { advice, mistake } from '../content/problem.ts';
import type { Problem } from '../content/problem.ts';

const CHECKERS = {
  reviewGroup: 'the group that reviews the site',
  independentReviewer: 'the independent organisation that signs reviews off',
} as const;

/**
 * What a branch does to the names of those who check the site. Every page says them of each review on record, so that
 * they stay once there is one.
 */
export function gateSettings({ base, head }: { base: Content; head: Content }): Problem[] {
  const [was, now] = [base.site?.data, head.site];
  if (!was || !now) return [];
  return (Object.keys(CHECKERS) as (keyof typeof CHECKERS)[]).flatMap((field) => {
    if (was[field] === now.data[field]) return [];
    const message = `"${field}", ${CHECKERS[field]}, was "${was[field]}" and is "${now.data[field]}".`;
    const file = [now.file, now.at(field)] as const;
    return base.reviews.length > 0
      ? mistake(
          'review-gate',
          ...file,
          `${message} The reviews on record are those of "${was[field]}".`,
          `Put "${was[field]}" back. Pages would say of the new name that it made the reviews on record.`,
        )
      : advice(
          'review-gate',
          ...file,
          message,
          'Let its owner say that this is right. Every page names those who check the site.',
        );
  });
}
