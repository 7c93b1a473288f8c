import type { CalendarDate, Id } from '@tdu/kernel';
import type { PoolMember } from '@tdu/people-domain';
import type { ReleaseDecision } from '../release/decide-release.js';
import type { MatchingSettings } from '../settings.js';
import type { ExplainedPart } from '../score/explain.js';
import type { BlockReason } from './why-nobody.js';

/** All that a match run depends on. Plain JSON, kept with the run so that it can be replayed. */
export interface MatchSnapshot {
  /** The day for ages and waiting times. */
  readonly runOn: CalendarDate;
  readonly settings: MatchingSettings;
  readonly pool: readonly PoolMember[];
}

/** Two people put together. */
export interface PairIds {
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
}

/** A pair of the optimum, with why. */
export interface MatchedPair extends PairIds {
  readonly score: number;
  readonly parts: readonly ExplainedPart[];
  /** Announce now or hold; only where the programme has release settings. */
  readonly release?: ReleaseDecision;
}

/** Someone without a proposal, with what stood in the way. */
export interface UnmatchedPerson {
  readonly participationId: Id;
  readonly role: 'mentor' | 'mentee';
  readonly reasons: readonly BlockReason[];
}

/**
 * The proof that no other choice of pairs has a higher total: prices ≥ 0 such that for each allowed pair the two
 * prices reach its score, and the sum of mentee prices and of mentor prices × places equals the total.
 */
export interface MatchCertificate {
  readonly total: number;
  readonly mentees: readonly { readonly participationId: Id; readonly price: number }[];
  readonly mentors: readonly {
    readonly participationId: Id;
    readonly places: number;
    readonly price: number;
  }[];
}

/** What a verifier needs: the pairs, their total, and the prices that prove it. */
export interface MatchProof {
  readonly total: number;
  readonly pairs: readonly PairIds[];
  readonly certificate: MatchCertificate;
}

/** The outcome of a match run. Equal snapshots give equal results, byte for byte. */
export interface MatchResult {
  /** Sum of the scores of the pairs, the highest there is. */
  readonly total: number;
  readonly pairs: readonly MatchedPair[];
  readonly unmatched: readonly UnmatchedPerson[];
  readonly certificate: MatchCertificate;
}
