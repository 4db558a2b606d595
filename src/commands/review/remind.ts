import { quarterShort } from '../../wording/dates.ts';
import { counted } from '../../wording/count.ts';
import { emailText, reminders } from '../../review/reminders.ts';
import type { Reminder } from '../../review/reminders.ts';
import { reviewCommand } from './command.ts';
import type { ReviewCommand } from './command.ts';
import { send, sentReminders } from './github-issues.ts';
import { gitHubFrom, requestFrom } from './github-request.ts';
import type { GitHubRequest } from './github-request.ts';
import { readValid } from './read-valid.ts';
import { WrongUse } from '../../setup/wrong-use.ts';

const help = `npm run review -- remind: one reminder for each area whose review is due this quarter or late.
Without options it only shows what it would send, as if nothing had been sent before.

Options:
  --github            sends them as issues on GitHub: one an area and quarter, one more note when it is late, never
                      twice, at most twelve at once. Needs GITHUB_TOKEN and GITHUB_REPOSITORY in the environment
  --dry-run           sends nothing; with --github it looks at what was sent before
  --email             a message for each role, to copy into an email
  --json              the same as data; sends nothing
  --today YYYY-MM-DD  as if it were another day
  --help              this text`;

const lineOf = (reminder: Reminder): string => {
  const late = reminder.overdue ? ' (late)' : '';
  return reminder.do === 'open'
    ? `Open an issue: ${reminder.title}${late}`
    : `Write under issue #${reminder.issue}: ${reminder.area} of ${quarterShort(reminder.quarter)} is late`;
};

const indented = (text: string): string =>
  text
    .split('\n')
    .map((line) => (line ? `    ${line}` : ''))
    .join('\n');

/** The command with what it asks GitHub by. */
export const remindWith = (requestWith: typeof requestFrom): ReviewCommand =>
  reviewCommand({
    name: 'remind',
    summary: 'reminders of what is due or late, as issues on GitHub or as email',
    help,
    options: {
      json: { type: 'boolean' },
      github: { type: 'boolean' },
      email: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
    },
    async run({ values: { json, github, email, 'dry-run': dryRun } }, { root, folder, today, env, log }) {
      if (email && (github || json)) throw new WrongUse('--email only prints messages. Leave out --github and --json.');
      const content = await readValid(root, folder);
      if (email) return (log(emailText(content, today)), 0);

      const place = github ? gitHubFrom(env) : undefined;
      const request: GitHubRequest | undefined = place && requestWith(place);
      const existing = place && request ? await sentReminders(request, place.repository) : [];
      const { now, later } = reminders(content, today, existing);
      if (json) return (log(JSON.stringify({ today, reminders: now, later }, null, 2)), 0);
      if (now.length === 0)
        log(github ? 'Nothing to send: what is due or late has been sent before.' : 'Nothing is due or late.');
      const sends = place && request && !dryRun;
      for (const reminder of now) {
        log(
          sends
            ? `${lineOf(reminder)}: #${await send(request, place.repository, reminder)}`
            : `${lineOf(reminder)}\n\n${indented(reminder.body)}\n`,
        );
      }
      if (later > 0)
        log(
          `${counted(later, 'more is', 'more are')} left for the next time: no more than ${now.length} go out at once.`,
        );
      if (!sends && now.length > 0) log('Nothing was sent.');
      return 0;
    },
  });

export const command: ReviewCommand = remindWith(requestFrom);
