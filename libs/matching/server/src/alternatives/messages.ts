import type { Id } from '@tdu/kernel';
import type { Alternative, RunPerson } from '@tdu/matching-domain';
import type { KeptList } from '../entities/match-run-piece.entity.js';
import type { RunTerms } from '../runs/thread/messages.js';

/** What is asked about a person of a run. */
export interface AlternativesQuestion {
  readonly person: RunPerson;
  readonly count: number;
  /** Someone of the other side: that pair alone. */
  readonly only?: Id;
}

/** What the process sends; each is answered once, in order. A run arrives as `piece`s and ends with `run`. */
export type AlternativesRequest =
  | { readonly kind: 'piece'; readonly list: KeptList; readonly items: string }
  | { readonly kind: 'run'; readonly key: string; readonly terms: RunTerms; readonly total: number }
  | { readonly kind: 'forget'; readonly key: string }
  | ({ readonly kind: 'question'; readonly key: string } & AlternativesQuestion);

/** `error` says why a request could not be answered, in English, with the code of a foreseen reason; the thread goes on. */
export type AlternativesReply =
  | { readonly kind: 'done' }
  | { readonly kind: 'answer'; readonly alternatives: readonly Alternative[] }
  | { readonly kind: 'error'; readonly message: string; readonly code?: string };
