import { MAX_SCORE, type AssignmentProblem } from '../problem.js';
import { validateProblem } from '../validate.js';
import { greatestNumberOfDuos } from './cardinality.js';
import { solveMostDuos, type ModeSolution } from './most-duos.js';

export interface BestWorstSolution extends ModeSolution {
  /** The lowest score of a duo, the highest possible; null without duos. */
  readonly worst: number | null;
}

/**
 * As many duos as possible; among these ways the one whose worst duo is best; among these a greatest total.
 * (Without the first rule the best single pair alone would win.) Exact: bisection over the least score allowed.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveBestWorst(problem: AssignmentProblem): BestWorstSolution {
  validateProblem(problem);
  const most = greatestNumberOfDuos(problem);
  let low = 0;
  let high = MAX_SCORE;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (greatestNumberOfDuos(problem, middle) === most) low = middle;
    else high = middle - 1;
  }
  const { mentorOf, total, duos } = solveMostDuos(withoutScoresBelow(problem, low));
  return { mentorOf, total, duos, worst: most === 0 ? null : low };
}

function withoutScoresBelow(problem: AssignmentProblem, least: number): AssignmentProblem {
  const { rowStart, columns, scores } = problem;
  const kept = scores.map((score) => (score >= least ? 1 : 0));
  const starts = new Int32Array(rowStart.length);
  for (let i = 0; i < rowStart.length - 1; i++) {
    let count = 0;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) count += kept[e]!;
    starts[i + 1] = starts[i]! + count;
  }
  return {
    ...problem,
    rowStart: starts,
    columns: columns.filter((_, e) => kept[e]),
    scores: scores.filter((_, e) => kept[e] === 1),
  };
}
