import { verifyCertificate, type CertificateVerdict } from '../certificate.js';
import type { AssignmentProblem, AssignmentSolution } from '../problem.js';
import { solveAssignment } from '../solve.js';
import { solveBestWorst, verifyBestWorst, type BestWorstSolution } from './best-worst.js';
import { solveFewChanges, verifyFewChanges, type FewChangesSolution } from './few-changes.js';
import { describeDuos, solveMostDuos, verifyMostDuos, type MostDuosSolution } from './most-duos.js';

/** What is asked for: the greatest total, or something else first. */
export const MODES = ['best', 'most-duos', 'best-worst', 'few-changes'] as const;
export type Mode = (typeof MODES)[number];

/** `former`: the mentor of each mentee as announced, -1 = none; `allowedChanges`: how many of these may change. */
export interface Announcement {
  readonly former: Int32Array;
  readonly allowedChanges: number;
}

/** An optimum of a mode with everything that proves it. */
export type Certified =
  | ({ readonly mode: 'best'; readonly duos: number } & AssignmentSolution)
  | ({ readonly mode: 'most-duos' } & MostDuosSolution)
  | ({ readonly mode: 'best-worst' } & BestWorstSolution)
  | ({ readonly mode: 'few-changes' } & Announcement & FewChangesSolution);

/**
 * Solves one problem in one mode; few-changes needs what was announced.
 * @throws AssignmentInputError if the problem is malformed or the announcement is missing or not of its size
 */
export function solveMode(problem: AssignmentProblem, mode: Mode, announcement?: Announcement): Certified {
  switch (mode) {
    case 'best': {
      const solution = solveAssignment(problem);
      return { mode, duos: describeDuos(problem, solution.mentorOf).duos, ...solution };
    }
    case 'most-duos':
      return { mode, ...solveMostDuos(problem) };
    case 'best-worst':
      return { mode, ...solveBestWorst(problem) };
    case 'few-changes': {
      const { former, allowedChanges } = announcement ?? { former: new Int32Array(0), allowedChanges: 0 };
      return { mode, former, allowedChanges, ...solveFewChanges(problem, former, allowedChanges) };
    }
  }
}

/** Checks every claim of a certified optimum, whatever its mode. */
export function verifyMode(problem: AssignmentProblem, certified: Certified): CertificateVerdict {
  const duos = certified.mentorOf.reduce((count, mentor) => count + (mentor >= 0 ? 1 : 0), 0);
  if (duos !== certified.duos)
    return { valid: false, reason: `the pairs are ${duos} duos, not ${certified.duos}` };
  switch (certified.mode) {
    case 'best':
      return verifyCertificate(problem, certified);
    case 'most-duos':
      return verifyMostDuos(problem, certified);
    case 'best-worst':
      return verifyBestWorst(problem, certified);
    case 'few-changes':
      return verifyFewChanges(problem, certified.former, certified.allowedChanges, certified);
  }
}

/** In one French sentence what the numbers of a certified optimum prove, and what they do not. */
export function claimOf(certified: Certified): string {
  const most = 'Aucune affectation ne forme plus de duos';
  switch (certified.mode) {
    case 'best':
      return 'Aucune affectation n’a un total plus grand.';
    case 'most-duos':
      return `${most} ; parmi celles qui en forment autant, aucune n’a un total plus grand.`;
    case 'best-worst':
      return certified.worst === null
        ? 'Aucun duo n’est possible.'
        : `${most} ; parmi celles qui en forment autant, aucune n’a son moins bon duo au-dessus de ${certified.worst} ; parmi celles dont il est à ${certified.worst}, aucune n’a un total plus grand.`;
    case 'few-changes':
      return fewChangesClaim(certified);
  }
}

function fewChangesClaim({
  changes,
  allowedChanges,
  total,
  upperBound,
}: Announcement & FewChangesSolution): string {
  if (changes > allowedChanges)
    return `Aucune affectation ne change moins de ${changes} duos annoncés ; parmi celles qui en changent autant, aucune n’a un total plus grand.`;
  const bounded = `Parmi les affectations qui changent au plus ${allowedChanges} duos annoncés, aucune n’a un total plus grand`;
  return total === upperBound
    ? `${bounded}.`
    : `${bounded} que ${upperBound} ; il n’est pas prouvé que ${total} soit le plus grand possible.`;
}
