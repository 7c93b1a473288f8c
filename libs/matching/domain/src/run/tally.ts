import type { PoolMember } from '@tdu/people-domain';
import { capacity, placesLeft } from '../rules/capacity.rule.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { personRules, preparePairRules } from '../rules/prepare-rules.js';
import { prepareScores } from '../score/scorer.js';
import type { MatchSnapshot } from './snapshot.js';

/** Stands for the programme's minimum score beside the keys of the rules. */
export const MINIMUM_SCORE = 'minimum-score';

type Terms = Pick<MatchSnapshot, 'settings' | 'runOn'>;

/** How many candidates each rule keeps from a person. Arrays run parallel to `keys`. */
export interface Tally {
  readonly keys: readonly string[];
  readonly blocked: readonly number[];
  /** Of those, the ones that no other rule blocks: what lifting this rule alone would open. */
  readonly alone: readonly number[];
  /** Candidates that nothing blocks. */
  readonly possible: number;
}

/**
 * Prepares the count of blocking rules for people of one side against all candidates of the other. Each pair costs
 * every rule once, as bits; nothing is built per pair.
 */
export function prepareTally(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  terms: Terms,
): (person: number) => Tally {
  const asMentors = people[0]?.role === 'mentor';
  const [mentors, mentees] = asMentors ? [people, candidates] : [candidates, people];
  const rules = preparePairRules(mentors, mentees, rulesInForce(terms.settings, terms.runOn));
  const { score } = prepareScores(mentors, mentees, terms.settings.criteria, terms.runOn);
  const keys = [...new Set([...personKeys(terms), ...rules.map(({ key }) => key), MINIMUM_SCORE])];
  const pairBits = rules.map(({ key }) => bitOf(keys, key));
  const ownBits = Int32Array.from(candidates, (candidate) => personBits(candidate, keys, terms));
  const low = bitOf(keys, MINIMUM_SCORE);
  const blocksOf = (m: number, e: number, own: number): number => {
    let bits = own;
    for (let k = 0; k < rules.length; k++) if (rules[k].blocks(m, e)) bits |= pairBits[k];
    return bits === 0 && score(m, e) < terms.settings.minimumScore ? low : bits;
  };
  const bits = asMentors
    ? (person: number, other: number) => blocksOf(person, other, ownBits[other])
    : (person: number, other: number) => blocksOf(other, person, ownBits[other]);
  return (person) => count(keys, candidates.length, (other) => bits(person, other));
}

function count(keys: readonly string[], candidates: number, bitsOf: (candidate: number) => number): Tally {
  const blocked = keys.map(() => 0);
  const alone = keys.map(() => 0);
  let possible = 0;
  for (let candidate = 0; candidate < candidates; candidate++) {
    const bits = bitsOf(candidate);
    if (bits === 0) possible++;
    for (let k = 0; bits >> k !== 0; k++) {
      if (!((bits >> k) & 1)) continue;
      blocked[k]++;
      if (bits === 1 << k) alone[k]++;
    }
  }
  return { keys, blocked, alone, possible };
}

function personKeys({ settings }: Terms): string[] {
  return [capacity.key, ...personRules(settings.rules).map(({ rule }) => rule.key)];
}

function personBits(candidate: PoolMember, keys: readonly string[], { settings, runOn }: Terms): number {
  const full = placesLeft(candidate) === 0 ? bitOf(keys, capacity.key) : 0;
  return personRules(settings.rules)
    .filter(({ rule, settings: own }) => rule.blocks(candidate, own, runOn))
    .reduce((bits, { rule }) => bits | bitOf(keys, rule.key), full);
}

function bitOf(keys: readonly string[], key: string): number {
  return 1 << keys.indexOf(key);
}
