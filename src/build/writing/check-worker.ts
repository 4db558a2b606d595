import { parentPort, workerData } from 'node:worker_threads';
import { problemsOf } from '../../checks/check-content.ts';
import { contentReader } from '../../content/read-content.ts';

/** Checks the content each time it is told to, and keeps what it has read: see background-check.ts. */
const { root, folder } = workerData as { root: string; folder: string };
const read = contentReader(root, folder);

parentPort?.on('message', async () => {
  try {
    parentPort?.postMessage({ problems: await problemsOf(root, await read()) });
  } catch (error) {
    parentPort?.postMessage({ failure: (error as Error).message });
  }
});
