import { parentPort } from 'node:worker_threads';
import { computeRun } from '@tdu/matching-domain';
import { serveRuns } from './serve-runs.js';

/** `computeRun` tells this percent when people are laid out, more after each round, and this one at the optimum. */
const [LAID_OUT, FOUND] = [5, 80];

/** Match runs on a thread of their own: the event loop of the process stays free. Imports nothing but the domain. */
serveRuns(parentPort!, (snapshot, { threads, tell }) =>
  computeRun(snapshot, {
    threads,
    progress: (percent) =>
      percent <= LAID_OUT
        ? tell('scoring', 0)
        : tell('solving', Math.min(1, (percent - LAID_OUT) / (FOUND - LAID_OUT))),
  }),
);
