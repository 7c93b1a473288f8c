import { parentPort } from 'node:worker_threads';
import { serveRuns } from '../runs/thread/serve-runs.js';

/** A run that never comes to its end and answers nothing meanwhile. */
serveRuns(parentPort!, (_, { tell }) => {
  tell('scoring', 0.5);
  for (;;);
});
