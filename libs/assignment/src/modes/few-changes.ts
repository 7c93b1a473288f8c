import { AssignmentInputError } from '../input-error.js';
import type { AssignmentProblem } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { describeDuos, type ModeSolution } from './most-duos.js';
import { nearest } from './between-optima.js';
import { WideMarket } from './wide-market.js';

export interface FewChangesSolution extends ModeSolution {
  /** Announced mentees who do not keep their announced mentor. */
  readonly changes: number;
  /** No assignment with at most that many changes has a greater total than this; equal to total = proved best. */
  readonly upperBound: number;
}

/**
 * The best total among assignments that change at most `most` of the announced duos. A change is an announced
 * mentee who does not keep that mentor; duos for mentees without announcement are free.
 *
 * Lagrangian: each announced pair kept is worth lambda points more; the least lambda with few enough changes is
 * found by bisection. Two optima of that lambda, one keeping most and one keeping least, differ in independent
 * groups of people; exchanging groups gets as near to the limit as they allow. When that meets the limit, or the
 * least lambda is 0, the result is exact; otherwise `upperBound` says how much could at most be missing.
 * Numbers stay exact up to a million mentees. When even keeping everything possible changes more than `most` (announced pairs no longer allowed or without
 * place), the result is the least change possible.
 * @param announced mentor of each mentee as announced, -1 = none
 * @throws AssignmentInputError if the problem is malformed or the announcement is not of its size
 */
export function solveFewChanges(
  problem: AssignmentProblem,
  announced: Int32Array,
  most: number,
): FewChangesSolution {
  const { rowStart, columns } = problem;
  const mentees = rowStart.length - 1;
  if (announced.length !== mentees)
    throw new AssignmentInputError('wrong-length', { field: 'announced', value: announced.length });
  const market = new WideMarket(problem, solveAssignment(problem));
  const promised = announced.reduce((count, mentor) => count + (mentor >= 0 ? 1 : 0), 0);
  const isKept = new Uint8Array(columns.length);
  for (let i = 0; i < mentees; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++) isKept[e] = columns[e] === announced[i] ? 1 : 0;

  /** An optimum for lambda; among equals the one that keeps most (lean 1) or fewest (lean -1) announced pairs. */
  const solve = (lambda: number, lean: 1 | -1): Int32Array => {
    const scale = 2 * (mentees + 1);
    const bonus = scale * lambda + lean;
    market.optimise(Float64Array.from(problem.scores, (score, e) => scale * score + (isKept[e] ? bonus : 0)));
    return market.mentorOf();
  };
  const changesOf = (mentorOf: Int32Array) =>
    announced.reduce((count, mentor, i) => count + (mentor >= 0 && mentorOf[i] !== mentor ? 1 : 0), 0);
  const finish = (mentorOf: Int32Array, slack: number): FewChangesSolution => {
    const described = describeDuos(problem, mentorOf);
    return { ...described, changes: changesOf(mentorOf), upperBound: described.total + slack };
  };

  const free = solve(0, 1);
  if (changesOf(free) <= most) return finish(free, 0);
  let high = 1024 * (mentees + 1);
  let keepingMost = solve(high, 1);
  if (changesOf(keepingMost) > most) return finish(keepingMost, 0);
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const mentorOf = solve(middle, 1);
    if (changesOf(mentorOf) <= most) [high, keepingMost] = [middle, mentorOf];
    else low = middle;
  }
  const keepingFewest = solve(high, -1);
  const target = Math.max(0, promised - most);
  const found = nearest(keepingMost, keepingFewest, announced, target);
  const slack = changesOf(found) === most ? 0 : high * (most - changesOf(found));
  return finish(found, slack);
}
