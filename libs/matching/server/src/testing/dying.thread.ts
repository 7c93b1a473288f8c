import { parentPort } from 'node:worker_threads';
import { serveRuns } from '../runs/thread/serve-runs.js';

/** A thread that dies of its run. */
serveRuns(parentPort!, () => {
  throw new Error('the thread dies');
});
