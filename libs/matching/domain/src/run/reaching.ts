import { POINT, mirrored, openTerms } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import { criterionTerms } from '../score/criterion-terms.js';
import type { CandidateBits } from './candidate-bits.js';
import type { MatchSnapshot } from './snapshot.js';

const HALF = POINT / 2;

/** How many of the candidates whose bit is set reach the programme's minimum score with person number `person`. */
export function prepareReaching(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  { settings, runOn }: Pick<MatchSnapshot, 'settings' | 'runOn'>,
  peopleAreMentors: boolean,
): (person: number, among: CandidateBits) => number {
  const found = new Int32Array(candidates.length);
  const sums = new Int32Array(candidates.length);
  const least = POINT * settings.minimumScore - HALF;
  const terms = settings.minimumScore === 0 ? [] : termsOf();
  return (person, among) => {
    let count = listed(among, candidates.length, found);
    sums.fill(0, 0, count);
    let rest = terms.reduce((sum, { greatest }) => sum + greatest, 0);
    for (const term of terms) {
      rest -= term.greatest;
      count = term.narrow(person, found, sums, count, least - rest);
    }
    return count;
  };

  function termsOf() {
    const { criteria } = settings;
    const whole = Int32Array.of(0, candidates.length);
    if (!peopleAreMentors) return openTerms(criterionTerms(candidates, people, criteria, runOn), whole);
    return openTerms(criterionTerms(people, candidates, criteria, runOn).map(mirrored), whole);
  }
}

/** Writes the numbers of the bits set, below `size`. */
function listed(bits: CandidateBits, size: number, numbers: Int32Array): number {
  let count = 0;
  for (let w = 0; w < bits.length; w++)
    for (let left = bits[w]; left !== 0; left &= left - 1) {
      const number = 32 * w + 31 - Math.clz32(left & -left);
      if (number < size) numbers[count++] = number;
    }
  return count;
}
