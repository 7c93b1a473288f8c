import { parentPort } from 'node:worker_threads';
import { type MatchSnapshot, hashOf, runMatch, verifyRun } from '@tdu/matching-domain';
import type { MatchOutcome, ThreadMessage } from './match-outcome.js';

/** Match runs on a thread of their own: the event loop of the process stays free. Imports nothing but the domain. */
parentPort?.on('message', (snapshot: MatchSnapshot) => tell({ kind: 'done', outcome: compute(snapshot) }));

function compute(snapshot: MatchSnapshot): MatchOutcome {
  let told = 0;
  const result = runMatch(snapshot, (percent) => {
    if (percent < told + 5) return;
    told = percent;
    tell({ kind: 'progress', percent });
  });
  return {
    result,
    inputsHash: hashOf(snapshot),
    resultHash: hashOf(result),
    certificateValid: verifyRun(snapshot, result),
  };
}

function tell(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
