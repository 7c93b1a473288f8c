import type { MatchResult } from '@tdu/matching-domain';

/** What a run gives back: the result, its fingerprints, and the answer of the independent verifier. */
export interface MatchOutcome {
  readonly result: MatchResult;
  /** SHA-256 of the canonical JSON of the snapshot. */
  readonly inputsHash: string;
  /** SHA-256 of the canonical JSON of the result, proof included. */
  readonly resultHash: string;
  readonly certificateValid: boolean;
}

/** What the thread tells the process. */
export type ThreadMessage =
  | { readonly kind: 'progress'; readonly percent: number }
  | { readonly kind: 'done'; readonly outcome: MatchOutcome };
