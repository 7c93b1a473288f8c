import type { AssignmentProblem, AssignmentSolution } from './problem.js';

export type CertificateVerdict =
  { readonly valid: true } | { readonly valid: false; readonly reason: string };

/**
 * Checks that a solution is an optimum of a problem, by weak duality and nothing else: the pairs are allowed
 * and respect the capacities, the prices are integers ≥ 0 that cover the score of every allowed pair, and they
 * sum to the total of the pairs. Shares no code with the solver and trusts neither argument.
 * A mentor without places has the least price that covers its pairs, so that no number of a certificate is idle.
 * O(allowed pairs). The reason names the first offence; numbers count from 0.
 */
export function verifyCertificate(
  problem: AssignmentProblem,
  solution: AssignmentSolution,
): CertificateVerdict {
  const { rowStart, columns, scores, capacities } = problem;
  const { mentorOf, menteePrices: u, mentorPrices: p } = solution;
  const mentees = rowStart.length - 1;
  const mentors = capacities.length;
  if (mentorOf.length !== mentees || u.length !== mentees || p.length !== mentors)
    return offence('the solution is not of the size of the problem');
  const places = capacities.slice();
  let total = 0;
  let bound = 0;
  for (let j = 0; j < mentors; j++) {
    if (!(p[j]! >= 0 && Number.isInteger(p[j]))) return offence(`price ${p[j]} of mentor ${j}`);
    bound += capacities[j]! * p[j]!;
  }
  for (let i = 0; i < mentees; i++) {
    const ui = u[i]!;
    const chosen = mentorOf[i]!;
    if (!(ui >= 0 && Number.isInteger(ui))) return offence(`price ${ui} of mentee ${i}`);
    bound += ui;
    const e = firstUncovered(problem, i, ui, p);
    if (e >= 0)
      return offence(
        `mentee ${i} and mentor ${columns[e]}: prices ${ui} + ${p[columns[e]!]} are below the score ${scores[e]}`,
      );
    if (chosen === -1) continue;
    const end = rowStart[i + 1]!;
    let pair = rowStart[i]!;
    while (pair < end && columns[pair] !== chosen) pair++;
    if (pair >= end) return offence(`mentee ${i} is given mentor ${chosen}, which is not an allowed pair`);
    total += scores[pair]!;
    if (--places[chosen]! < 0)
      return offence(`mentor ${chosen} is given more than ${capacities[chosen]} mentees`);
  }
  const needless = firstNeedless(problem, solution);
  if (needless >= 0) return offence(`mentor ${needless} has no place and a needless price ${p[needless]}`);
  if (total !== solution.total) return offence(`the pairs total ${total}, not ${solution.total}`);
  return bound === total ? { valid: true } : offence(`the prices total ${bound}, the pairs ${total}`);
}

/** The mentee's first pair whose score exceeds its prices, -1 = none. Unknown mentors have no price and cover nothing. */
function firstUncovered(
  { rowStart, columns, scores }: AssignmentProblem,
  i: number,
  ui: number,
  p: Int32Array,
): number {
  for (let e = rowStart[i]!, end = rowStart[i + 1]!; e < end; e++)
    if (!(ui + p[columns[e]!]! >= scores[e]!)) return e;
  return -1;
}

/** The first mentor without places whose price is not the least that covers its pairs, -1 = none. */
function firstNeedless(
  problem: AssignmentProblem,
  { menteePrices: u, mentorPrices: p }: AssignmentSolution,
): number {
  const { rowStart, columns, scores, capacities } = problem;
  const needless = capacities.map((capacity, j) => (capacity === 0 && p[j]! > 0 ? 1 : 0));
  if (!needless.includes(1)) return -1;
  for (let i = 0; i < u.length; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      if (u[i]! + p[columns[e]!]! === scores[e]!) needless[columns[e]!] = 0;
  return needless.indexOf(1);
}

function offence(reason: string): CertificateVerdict {
  return { valid: false, reason };
}
