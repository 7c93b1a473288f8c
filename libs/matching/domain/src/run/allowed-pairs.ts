import type { AssignmentProblem } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { preparePairRules } from '../rules/prepare-rules.js';
import { prepareScores } from '../score/scorer.js';
import { GrowingPairs } from './growing-pairs.js';
import type { MatchSnapshot } from './snapshot.js';

/** Told how many of the mentees have been looked at. */
export type RowProgress = (done: number, all: number) => void;

/**
 * Every pair that no hard rule forbids, with its score, as the compressed rows of the assignment engine: row i is
 * the i-th mentee, columns are positions in `mentors`. Nothing is pruned: the optimum is over all of them.
 */
export function allowedPairs(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: Pick<MatchSnapshot, 'settings' | 'runOn'>,
  progress: RowProgress = () => {},
): AssignmentProblem {
  const inForce = rulesInForce(settings, runOn);
  const blocks = preparePairRules(mentors, mentees, inForce).map((rule) => rule.blocks);
  const { score } = prepareScores(mentors, mentees, settings.criteria, runOn);
  const pairs = new GrowingPairs();
  const rowStart = new Int32Array(mentees.length + 1);
  for (let e = 0; e < mentees.length; e++) {
    mentor: for (let m = 0; m < mentors.length; m++) {
      for (let k = 0; k < blocks.length; k++) if (blocks[k](m, e)) continue mentor;
      const points = score(m, e);
      if (points >= settings.minimumScore) pairs.push(m, points);
    }
    rowStart[e + 1] = pairs.length;
    if (e % 64 === 0) progress(e, mentees.length);
  }
  return { rowStart, ...pairs.finish(), capacities: Int32Array.from(mentors, placesLeft) };
}
