import {
  type AssignmentProblem,
  type AssignmentSolution,
  solveAssignment,
  verifyCertificate,
} from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { explain } from '../score/explain.js';
import { allowedPairs } from './allowed-pairs.js';
import { type Side, sidesOf } from './sides.js';
import type {
  MatchCertificate,
  MatchResult,
  MatchSnapshot,
  MatchedPair,
  UnmatchedPerson,
} from './snapshot.js';
import { whyNobody } from './why-nobody.js';

/** Told how far the run is, in whole percents, never descending. */
export type Progress = (percent: number) => void;

/** The optimum came without a valid proof: a bug of the engine. Nothing may be shown. */
export class UnprovenOptimum extends Error {}

/**
 * Finds the pairs of highest total score over a whole pool, explained, with the proof that none is higher, and for
 * everyone left the reasons why. Pure: equal snapshots give equal results, whatever the order of the pool.
 * @throws UnprovenOptimum when the certificate does not hold.
 */
export function runMatch(snapshot: MatchSnapshot, progress: Progress = () => {}): MatchResult {
  const { mentors, mentees } = sidesOf(snapshot);
  const problem = allowedPairs(mentors.eligible, mentees.eligible, snapshot, (done, all) =>
    progress(Math.floor((60 * done) / all)),
  );
  progress(60);
  const solution = solveAssignment(problem);
  assertProven(problem, solution);
  progress(80);
  const pairs = pairsOf(solution, mentors.eligible, mentees.eligible, snapshot);
  progress(90);
  const unmatched = [
    ...leftOver(mentees, mentors, pairs, snapshot),
    ...leftOver(mentors, mentees, pairs, snapshot),
  ];
  const certificate = certificateOf(problem, solution, mentors.eligible, mentees.eligible);
  return { total: solution.total, pairs, unmatched, certificate };
}

function assertProven(problem: AssignmentProblem, solution: AssignmentSolution): void {
  const verdict = verifyCertificate(problem, solution);
  if (!verdict.valid) throw new UnprovenOptimum(verdict.reason);
}

function pairsOf(
  { mentorOf }: AssignmentSolution,
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: MatchSnapshot,
): MatchedPair[] {
  return mentees.flatMap((mentee, index) => {
    const mentor = mentors[mentorOf[index]];
    if (!mentor) return [];
    const { score, parts } = explain(mentor, mentee, settings, runOn);
    const ids = {
      mentorParticipationId: mentor.participationId,
      menteeParticipationId: mentee.participationId,
    };
    return [{ ...ids, score, parts }];
  });
}

/** People with a free place and no pair. Those whose places are all taken look for nobody. */
function leftOver(
  side: Side,
  others: Side,
  pairs: readonly MatchedPair[],
  snapshot: MatchSnapshot,
): UnmatchedPerson[] {
  const placed = new Set(pairs.flatMap((pair) => [pair.mentorParticipationId, pair.menteeParticipationId]));
  const left = side.members.filter((one) => placesLeft(one) > 0 && !placed.has(one.participationId));
  const reasons = whyNobody(left, others.members, snapshot);
  return left.map(({ participationId, role }, index) => ({ participationId, role, reasons: reasons[index] }));
}

function certificateOf(
  problem: AssignmentProblem,
  solution: AssignmentSolution,
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
): MatchCertificate {
  return {
    total: solution.total,
    allowedPairs: problem.columns.length,
    mentees: mentees.map(({ participationId }, i) => ({ participationId, price: solution.menteePrices[i] })),
    mentors: mentors.map(({ participationId }, j) => ({
      participationId,
      places: problem.capacities[j],
      price: solution.mentorPrices[j],
    })),
  };
}
