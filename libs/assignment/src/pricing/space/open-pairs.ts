import { openTerms, type Openers } from '../terms/open-terms.js';
import { type KeyRule, POINT, type PairSpace } from './pair-space.js';

/** Reads the score of a pair of a space, -1 when it is not allowed. */
export type ScoreOfPair = (mentor: number, mentee: number) => number;

/** Makes the pairs of a space ready to be read one by one, for questions about a few thousand of them. */
export function openPairs(space: PairSpace, openers?: Openers): ScoreOfPair {
  const { blockStart, rules, apart, checks = [], leastScore } = space;
  const terms = openTerms(space.terms, blockStart, openers);
  const one = new Int32Array(1);
  const sum = new Int32Array(1);
  return (mentor, mentee) => {
    for (const rule of rules) if (!allows(rule, mentor, mentee)) return -1;
    for (let k = apart.start[mentee]; k < apart.start[mentee + 1]; k++)
      if (apart.mentors[k] === mentor) return -1;
    sum[0] = 0;
    one[0] = mentor;
    for (const term of terms) if (term.narrow(mentee, one, sum, 1, 0) === 0) return -1;
    const score = Math.round(sum[0] / POINT);
    return score >= leastScore && checks.every((check) => check(mentor, mentee)) ? score : -1;
  };
}

function allows(rule: KeyRule, mentor: number, mentee: number): boolean {
  const { kind, least, listOf, listStart, listKeys, mentorStart, mentorKeys } = rule;
  const list = listOf[mentee];
  if (list < 0) return true;
  let common = 0;
  for (let k = listStart[list]; k < listStart[list + 1]; k++)
    for (let m = mentorStart[mentor]; m < mentorStart[mentor + 1]; m++)
      if (mentorKeys[m] === listKeys[k]) common++;
  return kind === 'share' ? common >= least : common === 0;
}
