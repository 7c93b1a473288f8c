import { layOut, toSolution } from './engine/layout.js';
import { optimise } from './engine/optimise.js';
import { solveDense } from './pricing/solve-dense.js';
import type { AssignmentProblem, AssignmentSolution } from './problem.js';

/** Mean number of pairs per mentee from which reading all of them in every step does not pay. */
const LONG_ROW = 512;

/**
 * The assignment of greatest total, with the prices that prove it. Exact and deterministic: the same problem
 * gives the same pairs. Among equal totals the choice follows the numbering (mentees are served in ascending
 * order, of equally good mentors the lowest number first), not any quality of the people.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentSolution {
  if (problem.columns.length > LONG_ROW * problem.rowStart.length) return solveDense(problem);
  const { layout, market } = layOut(problem);
  optimise(market);
  return toSolution(market, layout);
}
