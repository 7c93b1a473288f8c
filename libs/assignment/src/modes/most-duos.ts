import { verifyCertificate, type CertificateVerdict } from '../certificate.js';
import { MAX_SCORE, type AssignmentProblem } from '../problem.js';
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

/** Prices that prove a number of duos and a total: the certificate of the same pairs with a bonus on every score. */
export interface MostDuosSolution extends ModeSolution {
  /** What a duo counts beyond its score: more than all scores together. */
  readonly bonus: number;
  readonly menteePrices: Int32Array;
  readonly mentorPrices: Int32Array;
}

/**
 * As many duos as possible, and of all ways to form so many one of greatest total. Exact: each pair is worth more
 * than all scores together, plus its score; pairs of score 0 count as duos. Up to two million mentees.
 * @throws AssignmentInputError if the problem is malformed
 */
export function solveMostDuos(problem: AssignmentProblem): MostDuosSolution {
  const market = new WideMarket(problem, solveAssignment(problem));
  const bonus = (MAX_SCORE + 1) * problem.rowStart.length;
  market.optimise(Float64Array.from(problem.scores, (score) => score + bonus));
  return {
    ...describeDuos(problem, market.mentorOf()),
    bonus,
    menteePrices: market.menteePrices(),
    mentorPrices: market.mentorPrices(),
  };
}

/** Checks the proof of solveMostDuos with verifyCertificate, on the problem with the bonus added to every score. */
export function verifyMostDuos(problem: AssignmentProblem, solution: MostDuosSolution): CertificateVerdict {
  const { bonus, duos, total } = solution;
  if (bonus <= MAX_SCORE * (problem.rowStart.length - 1))
    return { valid: false, reason: `a bonus of ${bonus} does not put duos first` };
  const scores = Int32Array.from(problem.scores, (score) => score + bonus);
  return verifyCertificate({ ...problem, scores }, { ...solution, total: total + bonus * duos });
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
