import { findOptimum } from './find-optimum.js';
import { MatchRun } from './match-run.js';
import { sidesOf } from './sides.js';
import type { MatchSnapshot } from './snapshot.js';

/** Told how far the run is, in whole percents, never descending. */
export type Progress = (percent: number) => void;

/** How a run is computed; none of it changes the result. */
export interface RunOptions {
  readonly progress?: Progress;
  /**
   * Threads that a large pool may use, the calling one included. With more than one the caller waits without an
   * event loop: it must itself be a thread that serves nobody else.
   */
  readonly threads?: number;
}

/**
 * Finds the pairs of highest total score over a whole pool, with the proof that none is higher. Pure: equal
 * snapshots give equal runs, whatever the order of the pool and the number of threads. Nothing of it may be shown
 * before `verifyRun` accepts its proof.
 */
export function computeRun(
  snapshot: MatchSnapshot,
  { progress = () => {}, threads = 1 }: RunOptions = {},
): MatchRun {
  const { mentors, mentees } = sidesOf(snapshot);
  progress(5);
  const all = mentees.eligible.length;
  let percent = 5;
  const rise = (to: number) => {
    if (to > percent) progress(Math.min((percent = to), 79));
  };
  const solution = findOptimum(mentors.eligible, mentees.eligible, snapshot, threads, {
    // Each round leaves fewer mentees without the pairs that matter; half of what is left is a fair guess.
    onRound: (missing) => rise(Math.max(percent + 1, 75 - Math.floor((60 * missing) / Math.max(1, all)))),
    // The first round is told mentee by mentee: nobody is spared in it.
    onShare: (share) => rise(5 + Math.floor(10 * share)),
  });
  progress(80);
  return new MatchRun(snapshot, mentors, mentees, solution);
}
