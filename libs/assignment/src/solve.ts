import { layOut, toSolution } from './engine/layout.js';
import { optimise } from './engine/optimise.js';
import type { AssignmentProblem, AssignmentSolution } from './problem.js';

/**
 * The assignment of greatest total, with the prices that prove it. Exact and deterministic: the same problem
 * gives the same pairs. Among equal totals the choice follows the numbering (mentees are served in ascending
 * order, of equally good mentors the lowest number first), not any quality of the people.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveAssignment(problem: AssignmentProblem): AssignmentSolution {
  const { layout, market } = layOut(problem);
  optimise(market);
  return toSolution(market, layout);
}
