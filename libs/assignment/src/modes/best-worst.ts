import type { CertificateVerdict } from '../certificate.js';
import { MAX_SCORE, type AssignmentProblem } from '../problem.js';
import { validateProblem } from '../validate.js';
import { countOfCover, greatestNumberOfDuos, type Cover } from './cardinality.js';
import { solveMostDuos, verifyMostDuos, type MostDuosSolution } from './most-duos.js';

/** Above every score: no pair is left. */
const NO_SCORE = MAX_SCORE + 1;

/** Bonus and prices are those of solveMostDuos on the pairs that score at least `worst`. */
export interface BestWorstSolution extends MostDuosSolution {
  /** The lowest score of a duo, the highest possible; null without duos. */
  readonly worst: number | null;
  /** Covers all pairs and counts as many as there are duos: more duos are impossible. */
  readonly coverOfAll: Cover;
  /** Covers the pairs above `worst` and counts fewer than there are duos: a better worst duo is impossible. */
  readonly coverAbove: Cover;
}

/**
 * As many duos as possible; among these ways the one whose worst duo is best; among these a greatest total.
 * (Without the first rule the best single pair alone would win.) Exact: bisection over the least score allowed.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveBestWorst(problem: AssignmentProblem): BestWorstSolution {
  validateProblem(problem);
  const { duos: most, cover: coverOfAll } = greatestNumberOfDuos(problem);
  let low = 0;
  let high = MAX_SCORE;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (greatestNumberOfDuos(problem, middle).duos === most) low = middle;
    else high = middle - 1;
  }
  const solution = solveMostDuos(withoutScoresBelow(problem, most === 0 ? NO_SCORE : low));
  const { cover: coverAbove } = greatestNumberOfDuos(problem, low + 1);
  return { ...solution, worst: most === 0 ? null : low, coverOfAll, coverAbove };
}

/** Checks all three claims of solveBestWorst: as many duos as can be, the best worst one, then the greatest total. */
export function verifyBestWorst(problem: AssignmentProblem, solution: BestWorstSolution): CertificateVerdict {
  const { worst, duos, coverOfAll, coverAbove } = solution;
  if (countOfCover(problem, 0, coverOfAll) !== duos)
    return { valid: false, reason: `the cover of all pairs does not count ${duos} duos` };
  if ((worst === null) !== (duos === 0)) return { valid: false, reason: `${duos} duos, the worst ${worst}` };
  if (worst !== null && !(countOfCover(problem, worst + 1, coverAbove) < duos))
    return {
      valid: false,
      reason: `the cover of the pairs above ${worst} does not count fewer than ${duos}`,
    };
  return verifyMostDuos(withoutScoresBelow(problem, worst ?? NO_SCORE), solution);
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
