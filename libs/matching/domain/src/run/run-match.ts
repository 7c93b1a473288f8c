import { type Progress, computeRun } from './compute-run.js';
import type { MatchResult, MatchSnapshot } from './snapshot.js';
import { verifyRun } from './verify-run.js';

/** The optimum came without a valid proof: a bug of the engine. Nothing may be shown. */
export class UnprovenOptimum extends Error {}

/**
 * The whole result of a run at once: pairs explained, the proof, and for everyone left the reasons why. For pools
 * of thousands; a national pool is read part by part from `computeRun`.
 * @throws UnprovenOptimum when the certificate does not hold.
 */
export function runMatch(snapshot: MatchSnapshot, progress?: Progress): MatchResult {
  const run = computeRun(snapshot, { progress });
  if (!verifyRun(snapshot, run.proof())) throw new UnprovenOptimum();
  return run.result();
}
