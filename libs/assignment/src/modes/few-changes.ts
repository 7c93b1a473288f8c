import { verifyCertificate, type CertificateVerdict } from '../certificate.js';
import { AssignmentInputError } from '../input-error.js';
import { MAX_SCORE, type AssignmentProblem } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { describeDuos, type ModeSolution } from './most-duos.js';
import { nearest } from './between-optima.js';
import { WideMarket } from './wide-market.js';

export interface FewChangesSolution extends ModeSolution {
  /** Announced mentees who do not keep their announced mentor. */
  readonly changes: number;
  /** No assignment with at most that many changes has a greater total than this; equal to total = proved best. */
  readonly upperBound: number;
  /** What each announced pair kept counts beyond its score: lambda. */
  readonly bonus: number;
  /** The certificate of the same pairs with that bonus on the announced ones. */
  readonly menteePrices: Int32Array;
  readonly mentorPrices: Int32Array;
}

/**
 * The best total among assignments that change at most `most` of the announced duos. A change is an announced
 * mentee who does not keep that mentor; duos for mentees without announcement are free.
 *
 * Lagrangian: each announced pair kept is worth lambda points more; the least lambda with few enough changes is
 * found by bisection. Two optima of that lambda, one keeping most and one keeping least, differ in independent
 * groups of people; exchanging groups gets as near to the limit as they allow. When that meets the limit, or the
 * least lambda is 0, the result is exact; otherwise `upperBound` says how much could at most be missing.
 * Numbers stay exact up to a million mentees. When even keeping everything possible changes more than `most`
 * (announced pairs no longer allowed or without place), the result is the least change possible.
 * @param announced mentor of each mentee as announced, -1 = none
 * @throws AssignmentInputError if the problem is malformed or the announcement is not of its size
 */
export function solveFewChanges(
  problem: AssignmentProblem,
  announced: Int32Array,
  most: number,
): FewChangesSolution {
  const mentees = problem.rowStart.length - 1;
  if (announced.length !== mentees)
    throw new AssignmentInputError('wrong-length', { field: 'announced', value: announced.length });
  const market = new WideMarket(problem, solveAssignment(problem));
  const isKept = announcedPairs(problem, announced);

  /** An optimum for lambda; among equals the one that keeps most (lean 1) or fewest (lean -1) announced pairs. */
  const solve = (lambda: number, lean: 1 | -1): Int32Array => {
    const scale = 2 * (mentees + 1);
    const bonus = scale * lambda + lean;
    market.optimise(Float64Array.from(problem.scores, (score, e) => scale * score + (isKept[e] ? bonus : 0)));
    return market.mentorOf();
  };
  const changesOf = (mentorOf: Int32Array) => countChanges(announced, mentorOf);
  const finish = (mentorOf: Int32Array, bonus: number): FewChangesSolution => {
    market.optimise(withBonus(problem, isKept, bonus));
    const described = describeDuos(problem, mentorOf);
    const changes = changesOf(mentorOf);
    return {
      ...described,
      changes,
      upperBound: described.total + bonus * Math.max(0, most - changes),
      bonus,
      menteePrices: market.menteePrices(),
      mentorPrices: market.mentorPrices(),
    };
  };

  const free = solve(0, 1);
  if (changesOf(free) <= most) return finish(free, 0);
  let high = 1024 * (mentees + 1);
  let keepingMost = solve(high, 1);
  if (changesOf(keepingMost) > most) return finish(keepingMost, high);
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    const mentorOf = solve(middle, 1);
    if (changesOf(mentorOf) <= most) [high, keepingMost] = [middle, mentorOf];
    else low = middle;
  }
  const keepingFewest = solve(high, -1);
  const promised = announced.reduce((count, mentor) => count + (mentor >= 0 ? 1 : 0), 0);
  const target = Math.max(0, promised - most);
  return finish(nearest(keepingMost, keepingFewest, announced, target), high);
}

/**
 * Checks the proof of solveFewChanges: the pairs are an optimum once announced ones count `bonus` more, so no
 * assignment with at most `most` changes totals more than `upperBound`; where the pairs change more than that,
 * the bonus exceeds every total, so no assignment changes fewer.
 */
export function verifyFewChanges(
  problem: AssignmentProblem,
  announced: Int32Array,
  most: number,
  solution: FewChangesSolution,
): CertificateVerdict {
  const { mentorOf, total, changes, upperBound, bonus } = solution;
  const refuse = (reason: string): CertificateVerdict => ({ valid: false, reason });
  if (announced.length !== mentorOf.length)
    return refuse('the announcement is not of the size of the problem');
  if (!(bonus >= 0 && Number.isInteger(bonus))) return refuse(`a bonus of ${bonus}`);
  const found = countChanges(announced, mentorOf);
  if (found !== changes) return refuse(`the pairs change ${found} announced duos, not ${changes}`);
  if (changes > most && bonus <= MAX_SCORE * mentorOf.length)
    return refuse(`a bonus of ${bonus} does not put announced duos first`);
  const bound = total + bonus * Math.max(0, most - changes);
  if (bound !== upperBound) return refuse(`the prices bound the total by ${bound}, not ${upperBound}`);
  const kept = announced.reduce(
    (count, mentor, i) => count + (mentor >= 0 && mentorOf[i] === mentor ? 1 : 0),
    0,
  );
  const scores = Int32Array.from(withBonus(problem, announcedPairs(problem, announced), bonus));
  return verifyCertificate({ ...problem, scores }, { ...solution, total: total + bonus * kept });
}

/** Announced mentees who do not keep their announced mentor. */
function countChanges(announced: Int32Array, mentorOf: Int32Array): number {
  return announced.reduce((count, mentor, i) => count + (mentor >= 0 && mentorOf[i] !== mentor ? 1 : 0), 0);
}

/** 1 for each allowed pair that was announced. */
function announcedPairs({ rowStart, columns }: AssignmentProblem, announced: Int32Array): Uint8Array {
  const isAnnounced = new Uint8Array(columns.length);
  for (let i = 0; i < announced.length; i++)
    for (let e = rowStart[i]!; e < rowStart[i + 1]!; e++)
      isAnnounced[e] = columns[e] === announced[i] ? 1 : 0;
  return isAnnounced;
}

function withBonus({ scores }: AssignmentProblem, isAnnounced: Uint8Array, bonus: number): Float64Array {
  return Float64Array.from(scores, (score, e) => score + (isAnnounced[e] ? bonus : 0));
}
