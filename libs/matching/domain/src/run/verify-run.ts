import { verifyCertificate } from '@tdu/assignment';
import type { Id } from '@tdu/kernel';
import { allowedPairs } from './allowed-pairs.js';
import { sidesOf } from './sides.js';
import type { MatchProof, MatchSnapshot } from './snapshot.js';

/**
 * Checks a kept result against its kept inputs without solving again: allowed pairs and scores are computed anew,
 * and the certificate must prove the kept pairs. True when it does.
 */
export function verifyRun(snapshot: MatchSnapshot, { total, pairs, certificate }: MatchProof): boolean {
  const { mentors, mentees } = sidesOf(snapshot);
  const problem = allowedPairs(mentors.eligible, mentees.eligible, snapshot);
  const mentorNumbers = numbers(mentors.eligible);
  const chosen = new Map(pairs.map((pair) => [pair.menteeParticipationId, pair.mentorParticipationId]));
  const mentorOf = Int32Array.from(
    mentees.eligible,
    ({ participationId }) => mentorNumbers.get(chosen.get(participationId) ?? '') ?? -1,
  );
  if (mentorOf.filter((mentor) => mentor >= 0).length !== pairs.length) return false;
  const prices = (side: readonly { price: number }[]) => Int32Array.from(side, ({ price }) => price);
  const [menteePrices, mentorPrices] = [prices(certificate.mentees), prices(certificate.mentors)];
  return verifyCertificate(problem, { mentorOf, total, menteePrices, mentorPrices }).valid;
}

function numbers(people: readonly { participationId: Id }[]): Map<Id, number> {
  return new Map(people.map(({ participationId }, index) => [participationId, index]));
}
