import { quarterText } from '../wording/dates.ts';
import type { Checkers } from './checkers.ts';
import { nameOf } from './find-leaflet.ts';
import { quarterDays } from './quarters.ts';
import type { ReviewedText } from './texts.ts';

/** Fingerprints are always in quotes: some would read as numbers. */
const itemOf = (text: ReviewedText): string => `  # ${nameOf(text)}
  - leaflet: ${text.leaflet}
    code: ${text.code}
    variant: ${text.variant}
    shown: "${text.fingerprint}"
`;

/** A new record as it is written to the disk: every text of the area with its present fingerprint, and what people have to fill in. */
export function newRecord(
  quarter: string,
  area: { id: string; name: string },
  texts: ReviewedText[],
  { reviewGroup, independentReviewer }: Checkers,
): string {
  const { first, last } = quarterDays(quarter);
  const name = `${quarter}-${area.id}`;
  return `# The review of "${area.name}", ${quarterText(quarter)}. No names of people anywhere in this file.
#
# 1. When the meeting is set, take the hash signs from these three lines. The date must be from ${first} to ${last}.
#    ways: room, online, phone, post, cafe.
# meeting:
#   date: ${first}
#   ways: [room, post]
#
# 2. After the meeting, say who took part (groups and head-counts) and what was provided. Write it further down,
#    in place of "present: []" and "provided: []", like this:
#      present:
#        - group: ${reviewGroup}
#          people: 8
#      provided:
#        - Easy Read
#
# 3. Take in the comment sheets:  npm run review -- record ${name} comments.csv
#    Then give every comment a decision:
#      decision: done, partly or not-done
#      reason:   why. Needed for partly and not-done.
#      changed:  what we changed, in one sentence for readers. Needed for done and partly.
#      textNow / textBefore:  a few words that stand in the text since the change, or no longer do.
#      date:     the day of the decision.
#
# 4. Give every item below its outcome: no-change, change or withdraw. Then change the texts.
#
# 5. When the group has agreed, write its sign-off in place of "signOff: []":
#      signOff:
#        - role: review-group
#          date: ${first}
#    Then:  npm run review -- approve ${name}
#
# 6. Last, add those of independent-reviewer (${independentReviewer}) and service. With all three the record is closed.
quarter: ${quarter}
area: ${area.id}
present: []
provided: []
items:
${texts.map(itemOf).join('')}comments: []
satisfaction: []
signOff: []
`;
}
