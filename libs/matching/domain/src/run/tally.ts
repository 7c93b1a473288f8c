import type { PoolMember } from '@tdu/people-domain';
import { capacity, placesLeft } from '../rules/capacity.rule.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { type ChosenPairRule, pairRules, personRules } from '../rules/prepare-rules.js';
import { type BlockedBits, type CandidateBits, bitsFor, prepareBlocked, setBit } from './candidate-bits.js';
import { prepareReaching } from './reaching.js';
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
 * Prepares the exact count of blocking rules for people of one side against all candidates of the other: candidates
 * are bits, and a rule tells 32 of them at once. Only those whom no rule blocks are scored, where a minimum is asked.
 */
export function prepareTally(
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  terms: Terms,
): (person: number) => Tally {
  const peopleAreMentors = people[0]?.role === 'mentor';
  const chosen = pairRules(rulesInForce(terms.settings, terms.runOn));
  const keys = [...new Set([...personKeys(terms), ...chosen.map(({ rule }) => rule.key), MINIMUM_SCORE])];
  const own = keys.map((key) => ownBits(candidates, key, terms));
  const rules = chosen.map((one) => ({
    at: keys.indexOf(one.rule.key),
    blocked: ruleBits(one, people, candidates, peopleAreMentors),
  }));
  const reaching = prepareReaching(people, candidates, terms, peopleAreMentors);
  const blocked = keys.map(() => bitsFor(candidates.length));
  return (person) => {
    keys.forEach((_, k) => blocked[k].set(own[k]));
    for (const rule of rules) rule.blocked(people[person], blocked[rule.at], person);
    return count(keys, blocked, candidates.length, (free) => reaching(person, free));
  };
}

type PersonBits = (person: PoolMember, blocked: CandidateBits, position: number) => void;

/** By keys where the rule has them, otherwise pair by pair. */
function ruleBits(
  { rule, settings }: ChosenPairRule,
  people: readonly PoolMember[],
  candidates: readonly PoolMember[],
  peopleAreMentors: boolean,
): PersonBits {
  const keys = rule.keys?.(settings);
  if (keys) return prepareBlocked(keys, candidates, !peopleAreMentors) satisfies BlockedBits;
  const blocks = peopleAreMentors
    ? rule.prepare(people, candidates, settings)
    : rule.prepare(candidates, people, settings);
  return (_, blocked, position) => {
    for (let other = 0; other < candidates.length; other++)
      if (peopleAreMentors ? blocks(position, other) : blocks(other, position)) setBit(blocked, other);
  };
}

/** Counts of each rule; `reaching` says how many of those whom no rule blocks reach the minimum score. */
function count(
  keys: readonly string[],
  blocked: readonly CandidateBits[],
  candidates: number,
  reaching: (free: CandidateBits) => number,
): Tally {
  const [once, twice] = [bitsFor(candidates), bitsFor(candidates)];
  for (const bits of blocked)
    for (let w = 0; w < once.length; w++) {
      twice[w] |= once[w] & bits[w];
      once[w] |= bits[w];
    }
  const end = candidates & 31 ? (1 << (candidates & 31)) - 1 : -1;
  const size = (bits: CandidateBits, without?: CandidateBits) => {
    let sum = 0;
    for (let w = 0; w < bits.length; w++)
      sum += bitCount(bits[w] & ~(without?.[w] ?? 0) & (w === bits.length - 1 ? end : -1));
    return sum;
  };
  const free = once.map((word) => ~word);
  const open = size(free);
  const possible = reaching(free);
  const low = keys.map((key) => (key === MINIMUM_SCORE ? open - possible : 0));
  return {
    keys,
    blocked: blocked.map((bits, k) => size(bits) + low[k]),
    alone: blocked.map((bits, k) => size(bits, twice) + low[k]),
    possible,
  };
}

function bitCount(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const nibbles = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((nibbles + (nibbles >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

function personKeys({ settings }: Terms): string[] {
  return [capacity.key, ...personRules(settings.rules).map(({ rule }) => rule.key)];
}

/** The candidates whom a rule about them alone keeps out of any pair. */
function ownBits(candidates: readonly PoolMember[], key: string, { settings, runOn }: Terms): CandidateBits {
  const bits = bitsFor(candidates.length);
  const rules = personRules(settings.rules).filter(({ rule }) => rule.key === key);
  candidates.forEach((candidate, position) => {
    const full = key === capacity.key && placesLeft(candidate) === 0;
    if (full || rules.some(({ rule, settings: own }) => rule.blocks(candidate, own, runOn)))
      setBit(bits, position);
  });
  return bits;
}
