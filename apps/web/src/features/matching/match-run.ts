import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { MatchRunQuery } from './matching.operations.js';

export type MatchRun = NonNullable<ResultOf<typeof MatchRunQuery>['matchRun']>;

export const RUN_STATES: Record<MatchRun['state'], { label: string; tone: Tone }> = {
  queued: { label: 'En attente', tone: 'neutral' },
  running: { label: 'Calcul en cours', tone: 'accent' },
  done: { label: 'Terminée', tone: 'good' },
  failed: { label: 'Échec', tone: 'bad' },
  cancelled: { label: 'Annulée', tone: 'neutral' },
};

/** How long until the page asks again, in milliseconds; false once the run has settled. */
export function pollDelay(state: MatchRun['state'] | undefined): number | false {
  return state === 'queued' || state === 'running' ? 700 : false;
}

/** Mean score of the proposed pairs, rounded; null without a pair. */
export function meanScore({ total, pairCount }: Pick<MatchRun, 'total' | 'pairCount'>): number | null {
  return total && pairCount ? Math.round(total / pairCount) : null;
}
