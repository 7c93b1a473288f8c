import { parentPort } from 'node:worker_threads';
import { computeRun } from '@tdu/matching-domain';
import { serveRuns } from './serve-runs.js';

/** Scoring ends at this percent of what `computeRun` tells; the rest is the search for the optimum. */
const SCORED = 60;

/** Match runs on a thread of their own: the event loop of the process stays free. Imports nothing but the domain. */
serveRuns(parentPort!, (snapshot, { tell }) =>
  computeRun(snapshot, {
    progress: (percent) =>
      percent < SCORED
        ? tell('scoring', percent / SCORED)
        : tell('solving', (percent - SCORED) / (100 - SCORED)),
  }),
);
