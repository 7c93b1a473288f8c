import type { AssignmentProblem } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { WideMarket } from './wide-market.js';

/** An optimum of another objective than the total. */
export interface ModeSolution {
  /** n entries: the mentor of each mentee, -1 = unmatched. */
  readonly mentorOf: Int32Array;
  /** Sum of the scores of the pairs formed. */
  readonly total: number;
  /** Number of duos formed. */
  readonly duos: number;
}

/**
 * As many duos as possible, and of all ways to form so many one of greatest total. Exact: each pair is worth more
 * than all scores together, plus its score; pairs of score 0 count as duos.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveMostDuos(problem: AssignmentProblem): ModeSolution {
  const market = new WideMarket(problem, solveAssignment(problem));
  const mentees = problem.rowStart.length - 1;
  const bonus = 1024 * (mentees + 1);
  market.optimise(Float64Array.from(problem.scores, (score) => score + bonus));
  return describeDuos(problem, market.mentorOf());
}

/** The total and the number of duos of an assignment. */
export function describeDuos(problem: AssignmentProblem, mentorOf: Int32Array): ModeSolution {
  const { rowStart, columns, scores } = problem;
  let total = 0;
  let duos = 0;
  mentorOf.forEach((mentor, i) => {
    if (mentor < 0) return;
    duos++;
    total += scores[columns.indexOf(mentor, rowStart[i])]!;
  });
  return { mentorOf, total, duos };
}
