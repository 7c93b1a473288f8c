import type { Id } from '@tdu/kernel';
import type { ParticipantRole, PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { sidesOf } from '../run/sides.js';
import type { MatchProof, MatchSnapshot } from '../run/snapshot.js';

/** One side of a kept run: who could be matched, in the order of the certificate, with the price of each. */
export interface PricedSide {
  readonly people: readonly PoolMember[];
  readonly prices: Int32Array;
  readonly numberOf: ReadonlyMap<Id, number>;
}

/** A kept run by numbers: its two sides with their prices, and who is with whom. */
export class RunIndex {
  readonly mentors: PricedSide;
  readonly mentees: PricedSide;
  /** The mentor of each mentee, -1 when there is none. */
  readonly mentorOf: Int32Array;
  readonly places: Int32Array;

  /** @throws Error when the proof is not about the people of the snapshot */
  constructor(
    readonly snapshot: MatchSnapshot,
    { pairs, certificate }: MatchProof,
  ) {
    const { mentors, mentees } = sidesOf(snapshot);
    this.mentors = priced(mentors.eligible, certificate.mentors);
    this.mentees = priced(mentees.eligible, certificate.mentees);
    this.places = Int32Array.from(mentors.eligible, placesLeft);
    this.mentorOf = new Int32Array(mentees.eligible.length).fill(-1);
    for (const { mentorParticipationId, menteeParticipationId } of pairs) {
      this.mentorOf[numberIn(this.mentees, menteeParticipationId)] = numberIn(
        this.mentors,
        mentorParticipationId,
      );
    }
  }

  /** The side of a role and the other one. */
  sides(role: ParticipantRole): { own: PricedSide; others: PricedSide } {
    const { mentors, mentees } = this;
    return role === 'mentor' ? { own: mentors, others: mentees } : { own: mentees, others: mentors };
  }
}

function priced(
  people: readonly PoolMember[],
  prices: readonly { readonly participationId: Id; readonly price: number }[],
): PricedSide {
  const numberOf = new Map(people.map(({ participationId }, number) => [participationId, number]));
  const same = prices.every(({ participationId }, number) => numberOf.get(participationId) === number);
  if (!same || prices.length !== people.length) throw new Error('the certificate is about other people');
  return { people, prices: Int32Array.from(prices, ({ price }) => price), numberOf };
}

function numberIn({ numberOf }: PricedSide, id: Id): number {
  const number = numberOf.get(id);
  if (number === undefined) throw new Error('a pair of the run is about other people');
  return number;
}
