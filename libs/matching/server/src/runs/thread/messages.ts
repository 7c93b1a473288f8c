import type { Fairness, MatchSnapshot } from '@tdu/matching-domain';
import type { KeptList } from '../../entities/match-run-piece.entity.js';
import type { RunStep } from '../run-steps.js';

/** All of a snapshot but its people, who travel before it. */
export type RunTerms = Omit<MatchSnapshot, 'pool'>;

/** What the process asks; each is answered once, in order. People travel as elements of canonical JSON. */
export type ThreadRequest =
  | { readonly kind: 'people'; readonly items: string }
  | { readonly kind: 'compute'; readonly terms: RunTerms; readonly threads: number }
  | { readonly kind: 'next' };

/** What a run found, in numbers; its lists follow in pieces. */
export interface RunFigures {
  /** SHA-256 of the canonical JSON of the snapshot. */
  readonly inputsHash: string;
  /** The answer of the separate verifier; when it is no, nothing else of the run may be used. */
  readonly certificateValid: boolean;
  readonly total: number;
  readonly pairCount: number;
  readonly unmatchedCount: number;
  /** How the groups of the pool fared; null when the run is not proved. */
  readonly fairness: Fairness | null;
}

/** Some elements of a kept list: `items` holds `count` of them in canonical JSON with commas between. */
export interface RunPiece {
  readonly list: KeptList;
  /** From 0 within its list. */
  readonly number: number;
  readonly count: number;
  readonly items: string;
}

export type ThreadReply =
  | { readonly kind: 'taken' }
  | { readonly kind: 'figures'; readonly figures: RunFigures }
  | { readonly kind: 'piece'; readonly piece: RunPiece }
  /** After the last piece, with the SHA-256 of the canonical JSON of the whole result, proof included. */
  | { readonly kind: 'end'; readonly resultHash: string };

/** What the thread tells between a question and its answer: the share of a step that is done, 0–1. */
export interface ThreadProgress {
  readonly kind: 'progress';
  readonly step: RunStep;
  readonly share: number;
}
