import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Problem } from '../../content/problem.ts';

export interface BackgroundCheck {
  /** The problems of the content as it is now. What is asked while a check runs is answered by the next one. */
  check(): Promise<Problem[]>;
  close(): Promise<unknown>;
}

/** Checks a content folder beside the server, so that pages don't wait for it. */
export function backgroundCheck(root: string, folder: string): BackgroundCheck {
  const worker = new Worker(new URL('check-worker.ts', import.meta.url), { workerData: { root, folder } });
  worker.unref();
  const ask = async (): Promise<Problem[]> => {
    worker.postMessage('check');
    const [{ problems, failure }] = (await once(worker, 'message')) as [{ problems?: Problem[]; failure?: string }];
    if (!problems) throw new Error(failure);
    return problems;
  };
  let last: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Problem[]> | undefined;
  const afterTheLast = async (before: Promise<unknown>) => {
    await before.catch(() => undefined);
    waiting = undefined;
    return ask();
  };
  const check = () => {
    waiting ??= afterTheLast(last);
    last = waiting;
    return waiting;
  };
  return { check, close: () => worker.terminate() };
}
