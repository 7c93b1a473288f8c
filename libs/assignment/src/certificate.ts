import type { AssignmentProblem, AssignmentSolution } from './problem.js';

export type CertificateVerdict =
  { readonly valid: true } | { readonly valid: false; readonly reason: string };

/**
 * Checks that a solution is an optimum of a problem, by weak duality and nothing else: the pairs are allowed
 * and respect the capacities, the prices are integers ≥ 0 that cover the score of every allowed pair, and they
 * sum to the total of the pairs. Shares no code with the solver and trusts neither argument.
 * A mentor without places has the least price that covers its pairs, so that no number of a certificate is idle.
 * O(allowed pairs), one pass over them. The reason names the first offence; numbers count from 0.
 */
export function verifyCertificate(
  problem: AssignmentProblem,
  solution: AssignmentSolution,
): CertificateVerdict {
  const { rowStart, columns, scores, capacities } = problem;
  const { mentorOf, menteePrices: u, mentorPrices: p } = solution;
  const mentees = rowStart.length - 1;
  if (mentorOf.length !== mentees || u.length !== mentees || p.length !== capacities.length)
    return offence('the solution is not of the size of the problem');
  if (rowStart[0] !== 0 || rowStart[mentees] !== columns.length || scores.length !== columns.length)
    return offence('the rows of the problem do not hold its pairs');
  const ofMentees = priceSum(u);
  if (ofMentees < 0) return offence(`price ${u[~ofMentees]} of mentee ${~ofMentees}`);
  const ofMentors = priceSum(p, capacities);
  if (ofMentors < 0) return offence(`price ${p[~ofMentors]} of mentor ${~ofMentors}`);
  const total = coveredTotal(problem, mentorOf, u, p);
  if (total < 0) return offence(rowOffence(problem, solution, ~total));
  const crowded = firstCrowded(capacities, mentorOf);
  if (crowded >= 0) return offence(`mentor ${crowded} is given more than ${capacities[crowded]} mentees`);
  const needless = firstNeedless(problem, solution);
  if (needless >= 0) return offence(`mentor ${needless} has no place and a needless price ${p[needless]}`);
  if (total !== solution.total) return offence(`the pairs total ${total}, not ${solution.total}`);
  const bound = ofMentees + ofMentors;
  return bound === total ? { valid: true } : offence(`the prices total ${bound}, the pairs ${total}`);
}

/**
 * The total of the pairs, or ~i if mentee i is the first with an uncovered pair or a pair that is not allowed.
 * Nothing is written inside its loop and nothing called: it runs at the speed of memory.
 */
function coveredTotal(
  { rowStart, columns, scores }: AssignmentProblem,
  mentorOf: Int32Array,
  u: Int32Array,
  p: Int32Array,
): number {
  let total = 0;
  for (let i = 0; i < mentorOf.length; i++) {
    const ui = u[i]!;
    const start = rowStart[i]!;
    const end = rowStart[i + 1]!;
    if (end < start) return ~i;
    // Unknown mentors have no price and cover nothing: the comparison then fails.
    for (let e = start; e < end; e++) if (!(ui + p[columns[e]!]! >= scores[e]!)) return ~i;
    const chosen = mentorOf[i]!;
    if (chosen === -1) continue;
    let e = start;
    while (e < end && columns[e] !== chosen) e++;
    if (e === end) return ~i;
    total += scores[e]!;
  }
  return total;
}

/** What is wrong with that mentee. */
function rowOffence(problem: AssignmentProblem, solution: AssignmentSolution, i: number): string {
  const { rowStart, columns, scores } = problem;
  const { mentorOf, menteePrices: u, mentorPrices: p } = solution;
  if (rowStart[i + 1]! < rowStart[i]!) return `the row of mentee ${i} ends before it starts`;
  for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
    if (!(u[i]! + p[columns[e]!]! >= scores[e]!))
      return `mentee ${i} and mentor ${columns[e]}: prices ${u[i]} + ${p[columns[e]!]} are below the score ${scores[e]}`;
  return `mentee ${i} is given mentor ${mentorOf[i]}, which is not an allowed pair`;
}

/** The sum of prices, each for so many places, or ~k if price k is the first that is no integer ≥ 0. */
function priceSum(prices: Int32Array, places?: Int32Array): number {
  let sum = 0;
  for (let k = 0; k < prices.length; k++) {
    const price = prices[k]!;
    if ((price | 0) !== price || price < 0) return ~k;
    sum += places ? price * places[k]! : price;
  }
  return sum;
}

/** The first mentor given more mentees than there are places, -1 = none. */
function firstCrowded(capacities: Int32Array, mentorOf: Int32Array): number {
  const places = capacities.slice();
  for (let i = 0; i < mentorOf.length; i++)
    if (mentorOf[i] !== -1 && --places[mentorOf[i]!]! < 0) return mentorOf[i]!;
  return -1;
}

/** The first mentor without places whose price is not the least that covers its pairs, -1 = none. */
function firstNeedless(
  { rowStart, columns, scores, capacities }: AssignmentProblem,
  { menteePrices: u, mentorPrices: p }: AssignmentSolution,
): number {
  if (!capacities.includes(0)) return -1;
  const needless = Uint8Array.from(capacities, (capacity, j) => (capacity === 0 && p[j]! > 0 ? 1 : 0));
  if (!needless.includes(1)) return -1;
  for (let i = 0; i < u.length; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      if (u[i]! + p[columns[e]!]! === scores[e]!) needless[columns[e]!] = 0;
  return needless.indexOf(1);
}

function offence(reason: string): CertificateVerdict {
  return { valid: false, reason };
}
