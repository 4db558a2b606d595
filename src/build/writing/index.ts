import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Plugin, ViteDevServer } from 'vite';
import { formatProblems, sortProblems } from '../../content/problem.ts';
import type { Problem } from '../../content/problem.ts';
import { giveSite } from '../../site/given.ts';
import { readMessage } from '../astro-log.ts';
import type { AstroMessage } from '../astro-log.ts';
import { errorsOf } from '../content-problems.ts';
import { backgroundCheck } from './background-check.ts';
import { currentSite } from './current-site.ts';
import { holdResponse } from './held-response.ts';
import { problemsPage, withoutPolicy, withProblems } from './problems-page.ts';
import { refuseUnsafe } from './safe-text.ts';
import { counted } from '../../wording/count.ts';

export interface WritingOptions {
  /** The project's top folder. */
  root: string;
  /** The content folder, from there. */
  folder: string;
  /** Takes each line for the terminal. */
  log: (line: string) => void;
}

/** What turns Astro's server into one for writing. */
export interface Writing {
  integration: AstroIntegration;
  /** Takes what Astro says. */
  take: (message: AstroMessage) => void;
}

/** Milliseconds to wait for further files: editors write several at once. */
const TOGETHER = 30;

/** Pages have a slash at the end; scripts, styles and Vite's own addresses have not. */
const isPage = ({ method, url = '' }: IncomingMessage) => method === 'GET' && /\/(?:\?.*)?$/.test(url);

/** Has the pages made anew: those that follow from lists of the content too. */
function reload(server: ViteDevServer): void {
  for (const [name, environment] of Object.entries(server.environments))
    if (name !== 'client') environment.hot.send('astro:content-changed', {});
  server.environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/**
 * Makes Astro's server one for writing. Pages follow the content; its problems are told in the terminal once for each
 * change, and above each page, or in its place where it can't be made. Nothing unsafe in a text is ever run.
 */
export function writing({ root, folder, log }: WritingOptions): Writing {
  const current = currentSite(root, folder);
  const checking = backgroundCheck(root, folder);
  let known: Problem[] = [];
  let told: string | undefined;

  giveSite(async () => {
    const site = current.site();
    if (!site) throw new Error('The content has problems, so there is no site yet.');
    return site;
  });

  /** Checks the content, and tells what is new. Resolves to what must be mended. */
  async function errorsNow(): Promise<Problem[]> {
    known = sortProblems(errorsOf(await checking.check()));
    const text = formatProblems(known);
    if (text !== told) {
      if (text) log(text);
      if (text || told) log(`Content: ${counted(known.length, 'problem')} to mend.`);
      told = text;
    }
    return known;
  }

  async function followChange(server: ViteDevServer): Promise<void> {
    if (await current.refresh()) reload(server);
    const before = told;
    await errorsNow();
    if (told !== before) reload(server);
  }

  async function answer(response: ServerResponse, next: () => void): Promise<void> {
    await current.refresh();
    if (!current.site()) {
      const html = problemsPage(await errorsNow());
      response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' }).end(html);
      return;
    }
    holdResponse(response, async ({ status, body }) => {
      const errors = status >= 400 ? await errorsNow() : known;
      if (status >= 500 && errors.length > 0) return { status, body: problemsPage(errors) };
      return { status, body: withProblems(withoutPolicy(body), errors) };
    });
    next();
  }

  const safeTexts: Plugin = {
    name: 'safe-texts',
    enforce: 'pre',
    transform: {
      order: 'pre',
      filter: { id: /\.mdx$/ },
      handler(code, id) {
        const path = relative(join(root, folder), id).replaceAll('\\', '/');
        if (!path.startsWith('..')) refuseUnsafe(path, code, folder);
      },
    },
  };

  function follow(server: ViteDevServer): void {
    const tell = (error: unknown) => log((error as Error).message);
    let waiting: NodeJS.Timeout | undefined;
    const onChange = (path: string) => {
      if (relative(join(root, folder), path).startsWith('..')) return;
      clearTimeout(waiting);
      waiting = setTimeout(() => void followChange(server).catch(tell), TOGETHER);
    };
    server.watcher.add(join(root, folder));
    for (const event of ['add', 'change', 'unlink'] as const) server.watcher.on(event, onChange);
    server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => {
      if (!isPage(request)) return next();
      answer(response, next).catch(next);
    });
    server.httpServer?.once('close', () => void checking.close());
    errorsNow().catch(tell);
  }

  return {
    integration: {
      name: 'writing',
      hooks: {
        'astro:config:setup': ({ updateConfig }) => {
          // Vite's own picture of an error shows where it came from in the code, and hides the page of problems.
          updateConfig({ vite: { plugins: [safeTexts], server: { hmr: { overlay: false } } } });
        },
        'astro:server:setup': ({ server }) => follow(server),
      },
    },
    take(message) {
      const line = readMessage(message);
      if (line.kind === 'warning') log(line.text);
      if (line.kind !== 'error') return;
      // What the content's problems have led to is told by them.
      checking.check().then(
        (problems) => errorsOf(problems).length === 0 && log(line.text),
        () => log(line.text),
      );
    },
  };
}
