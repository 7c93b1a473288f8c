import { type Transitions, canMove } from '@tdu/kernel';

export const MATCH_RUN_STATES = ['queued', 'running', 'done', 'failed', 'cancelled'] as const;
export type MatchRunState = (typeof MATCH_RUN_STATES)[number];

/** The life of a match run; a run found running by a second attempt starts over. */
export const matchRunTransitions: Transitions<MatchRunState> = {
  queued: ['running', 'failed', 'cancelled'],
  running: ['running', 'done', 'failed', 'cancelled'],
  done: [],
  failed: [],
  cancelled: [],
};

/** Whether a run in one state may come to another. */
export function canMoveRun(from: MatchRunState, to: MatchRunState): boolean {
  return canMove(matchRunTransitions, from, to);
}
