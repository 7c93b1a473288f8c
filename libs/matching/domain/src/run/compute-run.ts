import {
  type AssignmentProblem,
  type AssignmentSolution,
  solveAssignment,
  verifyCertificate,
} from '@tdu/assignment';
import { allowedPairs } from './allowed-pairs.js';
import { MatchRun } from './match-run.js';
import { sidesOf } from './sides.js';
import type { MatchSnapshot } from './snapshot.js';

/** Told how far the run is, in whole percents, never descending. */
export type Progress = (percent: number) => void;

/** How a run is computed; none of it changes the result. */
export interface RunOptions {
  readonly progress?: Progress;
}

/** The optimum came without a valid proof: a bug of the engine. Nothing may be shown. */
export class UnprovenOptimum extends Error {}

/**
 * Finds the pairs of highest total score over a whole pool, with the proof that none is higher. Pure: equal
 * snapshots give equal runs, whatever the order of the pool.
 * @throws UnprovenOptimum when the certificate does not hold.
 */
export function computeRun(snapshot: MatchSnapshot, { progress = () => {} }: RunOptions = {}): MatchRun {
  const { mentors, mentees } = sidesOf(snapshot);
  const problem = allowedPairs(mentors.eligible, mentees.eligible, snapshot, (done, all) =>
    progress(Math.floor((60 * done) / all)),
  );
  progress(60);
  const solution = solveAssignment(problem);
  assertProven(problem, solution);
  progress(80);
  return new MatchRun(snapshot, mentors, mentees, solution);
}

function assertProven(problem: AssignmentProblem, solution: AssignmentSolution): void {
  const verdict = verifyCertificate(problem, solution);
  if (!verdict.valid) throw new UnprovenOptimum(verdict.reason);
}
