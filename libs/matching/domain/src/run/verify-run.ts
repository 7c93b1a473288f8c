import { verifyCertificate } from '@tdu/assignment';
import type { Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { rulesInForce } from '../rules/hard-criteria.js';
import { preparePairRules } from '../rules/prepare-rules.js';
import { prepareScores } from '../score/scorer.js';
import { allowedPairs } from './allowed-pairs.js';
import { pricesCover } from './find-optimum.js';
import { sidesOf } from './sides.js';
import type { MatchProof, MatchSnapshot } from './snapshot.js';

/** Up to so many mentors × mentees every single pair is scored anew and held against its two prices. */
const EVERY_PAIR_UP_TO = 25_000_000;

/**
 * How a proof of two sides is checked. `every-pair`: each pair scored by itself. `by-blocks`: pairs given, capacities
 * and sums in the same way, and all others by columns laid out anew, whole blocks at a time where a bound on their
 * scores is covered by the prices.
 */
export function verificationOf(mentors: number, mentees: number): 'every-pair' | 'by-blocks' {
  return mentors * mentees <= EVERY_PAIR_UP_TO ? 'every-pair' : 'by-blocks';
}

interface Claim {
  readonly total: number;
  /** Of each mentee the mentor given, -1 = none. */
  readonly mentorOf: Int32Array;
  readonly menteePrices: Int32Array;
  readonly mentorPrices: Int32Array;
}

/**
 * Checks a kept result against its kept inputs without solving again: allowed pairs and scores are computed anew,
 * and the certificate must prove the kept pairs. True when it does.
 */
export function verifyRun(
  snapshot: MatchSnapshot,
  { total, pairs, certificate }: MatchProof,
  { threads = 1 }: { readonly threads?: number } = {},
): boolean {
  const sides = sidesOf(snapshot);
  const [mentors, mentees] = [sides.mentors.eligible, sides.mentees.eligible];
  const mentorNumbers = numbers(mentors);
  const chosen = new Map(pairs.map((pair) => [pair.menteeParticipationId, pair.mentorParticipationId]));
  const mentorOf = Int32Array.from(
    mentees,
    ({ participationId }) => mentorNumbers.get(chosen.get(participationId) ?? '') ?? -1,
  );
  if (mentorOf.filter((mentor) => mentor >= 0).length !== pairs.length) return false;
  const prices = (side: readonly { price: number }[]) => Int32Array.from(side, ({ price }) => price);
  const [menteePrices, mentorPrices] = [prices(certificate.mentees), prices(certificate.mentors)];
  const claim = { total, mentorOf, menteePrices, mentorPrices };
  if (verificationOf(mentors.length, mentees.length) === 'every-pair')
    return verifyCertificate(allowedPairs(mentors, mentees, snapshot), claim).valid;
  return addsUp(mentors, mentees, snapshot, claim) && pricesCover(mentors, mentees, snapshot, claim, threads);
}

/** Everything but the pairs not chosen: sizes, prices ≥ 0, allowed pairs, capacities, and both sums equal the total. */
function addsUp(
  mentors: readonly PoolMember[],
  mentees: readonly PoolMember[],
  { settings, runOn }: MatchSnapshot,
  { total, mentorOf, menteePrices, mentorPrices }: Claim,
): boolean {
  if (menteePrices.length !== mentees.length || mentorPrices.length !== mentors.length) return false;
  if ([...menteePrices, ...mentorPrices].some((price) => price < 0)) return false;
  const given = mentees.flatMap((mentee, e) =>
    mentorOf[e] < 0 ? [] : [{ mentee, mentor: mentors[mentorOf[e]] }],
  );
  const left = given.map(({ mentor }) => mentor);
  const right = given.map(({ mentee }) => mentee);
  const rules = preparePairRules(left, right, rulesInForce(settings, runOn));
  const { score } = prepareScores(left, right, settings.criteria, runOn);
  const scores = given.map((_, k) => (rules.some(({ blocks }) => blocks(k, k)) ? -1 : score(k, k)));
  const taken = new Map<PoolMember, number>();
  for (const mentor of left) taken.set(mentor, (taken.get(mentor) ?? 0) + 1);
  return (
    scores.every((points) => points >= settings.minimumScore) &&
    [...taken].every(([mentor, count]) => count <= placesLeft(mentor)) &&
    sum(scores) === total &&
    sum(menteePrices) + sum(mentors.map((mentor, m) => placesLeft(mentor) * mentorPrices[m])) === total
  );
}

function sum(values: ArrayLike<number>): number {
  return Array.prototype.reduce.call(values, (total, value) => (total as number) + value, 0) as number;
}

function numbers(people: readonly { participationId: Id }[]): Map<Id, number> {
  return new Map(people.map(({ participationId }, index) => [participationId, index]));
}
