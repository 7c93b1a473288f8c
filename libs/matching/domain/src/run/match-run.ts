import type { AssignmentSolution } from '@tdu/assignment';
import type { PoolMember } from '@tdu/people-domain';
import { placesLeft } from '../rules/capacity.rule.js';
import { adviseRelease } from '../release/advise-release.js';
import { explainPairs } from '../score/explain.js';
import type { Side } from './sides.js';
import type {
  MatchCertificate,
  MatchProof,
  MatchResult,
  MatchSnapshot,
  MatchedPair,
  PairIds,
  UnmatchedPerson,
} from './snapshot.js';
import { whyNobody } from './why-nobody.js';

/** Pairs explained at a time: small enough to be forgotten at once, large enough that laying out columns pays. */
const CHUNK = 2_000;

/**
 * What a run found, in columns: two numbers a pair. Explanations and reasons are written only while they are read,
 * so that a run over 150,000 people is kept part by part and never stands in memory as a whole. Each reading gives
 * the same values again.
 */
export class MatchRun {
  constructor(
    readonly snapshot: MatchSnapshot,
    private readonly mentors: Side,
    private readonly mentees: Side,
    private readonly solution: AssignmentSolution,
  ) {}

  /** Sum of the scores of the pairs, the highest there is. */
  get total(): number {
    return this.solution.total;
  }

  get pairCount(): number {
    return this.solution.mentorOf.reduce((count, mentor) => count + (mentor < 0 ? 0 : 1), 0);
  }

  /** The pairs with their explanations, by mentee in the order of participations. */
  *pairs(): Generator<MatchedPair> {
    const { settings, runOn } = this.snapshot;
    const advice = settings.release && this.releaseAdvice();
    let number = 0;
    for (const duos of chunksOf(this.duos())) {
      const [mentors, mentees] = [duos.map(([mentor]) => mentor), duos.map(([, mentee]) => mentee)];
      const explanations = explainPairs(mentors, mentees, settings, runOn);
      for (const [k, explanation] of explanations.entries()) {
        const pair = { ...idsOf(mentors[k], mentees[k]), ...explanation };
        yield advice ? { ...pair, release: advice[number++] } : pair;
      }
    }
  }

  /** Mentees, then mentors, with a free place and no pair, each with what stood in the way. */
  *unmatched(): Generator<UnmatchedPerson> {
    const [mentees, mentors] = this.left();
    yield* this.explained(mentees, this.mentors.members);
    yield* this.explained(mentors, this.mentees.members);
  }

  get unmatchedCount(): number {
    return this.left().reduce((count, side) => count + side.length, 0);
  }

  /** The prices that prove the total over all allowed pairs. */
  certificate(): MatchCertificate {
    const { total, menteePrices, mentorPrices } = this.solution;
    return {
      total,
      mentees: this.mentees.eligible.map(({ participationId }, i) => ({
        participationId,
        price: menteePrices[i],
      })),
      mentors: this.mentors.eligible.map((mentor, j) => ({
        participationId: mentor.participationId,
        places: placesLeft(mentor),
        price: mentorPrices[j],
      })),
    };
  }

  /** What `verifyRun` needs. */
  proof(): MatchProof {
    const pairs = Array.from(this.duos(), ([mentor, mentee]) => idsOf(mentor, mentee));
    return { total: this.total, pairs, certificate: this.certificate() };
  }

  /** Everything at once, for pools that fit. */
  result(): MatchResult {
    return {
      total: this.total,
      pairs: [...this.pairs()],
      unmatched: [...this.unmatched()],
      certificate: this.certificate(),
    };
  }

  /** Announce now or hold, for each pair in the order of `pairs`. */
  private releaseAdvice() {
    const { snapshot, mentors, mentees } = this;
    const pairs = Array.from(this.duos(), ([mentor, mentee]) => idsOf(mentor, mentee));
    return adviseRelease({ snapshot, mentors: mentors.eligible, mentees: mentees.eligible, pairs });
  }

  private *duos(): Generator<[mentor: PoolMember, mentee: PoolMember]> {
    for (const [index, mentee] of this.mentees.eligible.entries()) {
      const mentor = this.mentors.eligible[this.solution.mentorOf[index]];
      if (mentor) yield [mentor, mentee];
    }
  }

  /** People with a free place and no pair. Those whose places are all taken look for nobody. */
  private left(): [mentees: PoolMember[], mentors: PoolMember[]] {
    const placed = new Set<PoolMember>();
    for (const [mentor, mentee] of this.duos()) placed.add(mentor).add(mentee);
    const looking = ({ members }: Side) => members.filter((one) => placesLeft(one) > 0 && !placed.has(one));
    return [looking(this.mentees), looking(this.mentors)];
  }

  private *explained(people: readonly PoolMember[], others: readonly PoolMember[]) {
    let number = 0;
    for (const reasons of whyNobody(people, others, this.snapshot)) {
      const { participationId, role } = people[number++];
      yield { participationId, role, reasons };
    }
  }
}

function idsOf(mentor: PoolMember, mentee: PoolMember): PairIds {
  return {
    mentorParticipationId: mentor.participationId,
    menteeParticipationId: mentee.participationId,
  };
}

function* chunksOf<T>(values: Iterable<T>): Generator<T[]> {
  let chunk: T[] = [];
  for (const value of values) {
    chunk.push(value);
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}
