import { parentPort, workerData } from 'node:worker_threads';
import { type MatchSnapshot, hashOf, runMatch, verifyRun } from '@tdu/matching-domain';
import type { ThreadMessage } from './match-outcome.js';

/** A match run on a thread of its own: the event loop of the process stays free. Imports nothing but the domain. */
const snapshot = workerData as MatchSnapshot;
const tell = (message: ThreadMessage) => parentPort?.postMessage(message);

let told = 0;
const result = runMatch(snapshot, (percent) => {
  if (percent < told + 5) return;
  told = percent;
  tell({ kind: 'progress', percent });
});
const outcome = {
  result,
  inputsHash: hashOf(snapshot),
  resultHash: hashOf(result),
  certificateValid: verifyRun(snapshot, result),
};
tell({ kind: 'done', outcome });
