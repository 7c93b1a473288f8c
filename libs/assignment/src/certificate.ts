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
  const idle = new Uint8Array(mentors);
  let total = 0;
  let bound = 0;
  for (let j = 0; j < mentors; j++) {
    if (!(p[j]! >= 0 && Number.isInteger(p[j]))) return offence(`price ${p[j]} of mentor ${j}`);
    bound += capacities[j]! * p[j]!;
    if (capacities[j] === 0 && p[j]! > 0) idle[j] = 1;
  }
  const anyIdle = idle.includes(1);
  for (let i = 0; i < mentees; i++) {
    const ui = u[i]!;
    const chosen = mentorOf[i]!;
    if (!(ui >= 0 && Number.isInteger(ui))) return offence(`price ${ui} of mentee ${i}`);
    bound += ui;
    let found = chosen === -1;
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) {
      const j = columns[e]!;
      const excess = ui + p[j]! - scores[e]!;
      if (!(excess >= 0))
        return offence(
          `mentee ${i} and mentor ${j}: prices ${ui} + ${p[j]} are below the score ${scores[e]}`,
        );
      if (anyIdle && excess === 0) idle[j] = 0;
      if (j !== chosen) continue;
      found = true;
      total += scores[e]!;
      if (--places[j]! < 0) return offence(`mentor ${j} is given more than ${capacities[j]} mentees`);
    }
    if (!found) return offence(`mentee ${i} is given mentor ${chosen}, which is not an allowed pair`);
  }
  const needless = idle.indexOf(1);
  if (needless >= 0) return offence(`mentor ${needless} has no place and a needless price ${p[needless]}`);
  if (total !== solution.total) return offence(`the pairs total ${total}, not ${solution.total}`);
  return bound === total ? { valid: true } : offence(`the prices total ${bound}, the pairs ${total}`);
}

function offence(reason: string): CertificateVerdict {
  return { valid: false, reason };
}
