import { todayFrom } from '../../wording/dates.ts';
import { nearest } from '../../content/nearest.ts';
import { day } from '../../content/schema/index.ts';
import { command as approve } from './approve.ts';
import { command as check } from './check.ts';
import { command as correct } from './correct.ts';
import { command as decide } from './decide.ts';
import { command as due } from './due.ts';
import { invite, met } from './meeting.ts';
import { command as pack } from './pack.ts';
import { plainArgs } from './plain-args.ts';
import { command as plan } from './plan.ts';
import { command as propose } from './propose.ts';
import { command as quarter } from './quarter.ts';
import { command as record } from './record.ts';
import { command as remind } from './remind.ts';
import { command as sign } from './sign.ts';
import { command as start } from './start.ts';
import { command as status } from './status.ts';
import { command as verify } from './verify.ts';
import { WrongUse } from '../../setup/wrong-use.ts';
import type { ReviewCommand } from './command.ts';

/** The subcommands in the order of a quarter's work. */
const COMMANDS: ReviewCommand[] = [
  status,
  due,
  plan,
  start,
  pack,
  quarter,
  invite,
  met,
  record,
  decide,
  approve,
  sign,
  correct,
  check,
  remind,
  propose,
  verify,
];

export interface ReviewSurroundings {
  /** The project's top folder. */
  root: string;
  /** Names the content folder as CONTENT_DIR, and the day as TODAY. */
  env: Record<string, string | undefined>;
  now: Date;
  log: (line: string) => void;
  error: (line: string) => void;
}

/** Takes `--today <day>` out of the arguments, wherever it stands. */
function withoutToday(args: string[]): { rest: string[]; today: string | undefined } {
  const at = args.findIndex((arg) => arg === '--today' || arg.startsWith('--today='));
  if (at < 0) return { rest: args, today: undefined };
  const joined = args[at]?.startsWith('--today=') ?? false;
  const today = joined ? args[at]?.slice('--today='.length) : args[at + 1];
  return { rest: args.toSpliced(at, joined ? 1 : 2), today: today ?? '' };
}

const help = `npm run review -- <command>: the quarterly review of the leaflets.

${COMMANDS.map(({ name, summary }) => `  ${name.padEnd(8)} ${summary}`).join('\n')}

For all of them:
  --help              what the command does, with its options
  --today YYYY-MM-DD  as if it were another day`;

async function dispatch(args: string[], { root, env, now, log }: ReviewSurroundings): Promise<number> {
  const { rest, today: given } = withoutToday(plainArgs(args));
  const today = given ?? todayFrom(env, now);
  if (!day.safeParse(today).success)
    throw new WrongUse(`"${today}" is not a day. Write it as 2027-01-04 or 04/01/2027.`);
  const [name, ...others] = rest;
  if (name === '--help' || name === '-h' || name === 'help') {
    log(help);
    return 0;
  }
  const command = COMMANDS.find((known) => known.name === name);
  if (!command) {
    const names = COMMANDS.map((known) => known.name);
    const near = name && nearest(name, names);
    const wrong = name ? `There is no command "${name}".${near ? ` Did you mean "${near}"?` : ''}` : 'Say what to do.';
    throw new WrongUse(`${wrong} The commands are: ${names.join(', ')}. npm run review -- --help says what each does.`);
  }
  return command.run(others, { root, folder: env['CONTENT_DIR'] ?? 'content', today, env, log });
}

/** Runs a subcommand. Resolves to the exit code: 0 well, 1 a problem was found, 2 used wrongly. Says what is wrong in plain lines. */
export async function review(args: string[], surroundings: ReviewSurroundings): Promise<number> {
  try {
    return await dispatch(args, surroundings);
  } catch (error) {
    const { message, stack } = error instanceof Error ? error : new Error(String(error));
    surroundings.error((surroundings.env['DEBUG'] && stack) || message);
    return error instanceof WrongUse ? 2 : 1;
  }
}
