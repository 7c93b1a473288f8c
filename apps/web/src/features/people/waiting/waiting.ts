import { count } from '../../../shared/format/text.js';
import type { ResultOf } from '../../../shared/graphql/graphql.js';
import type { PoolViewQuery } from './waiting.operations.js';

export type Waiting = ResultOf<typeof PoolViewQuery>['poolView']['edges'][number]['node'];

/** Whether somebody can be matched today, as the filter offers it. */
export const READINESS: Readonly<Record<'pret' | 'bloque', { label: string; ready: boolean }>> = {
  pret: { label: 'Prêt·es', ready: true },
  bloque: { label: 'Bloqué·es', ready: false },
};

/** Who comes first. */
export const ORDERS: Readonly<Record<'recent', { label: string }>> = {
  recent: { label: 'Les dernier·es arrivé·es d’abord' },
};

/** The api counts no further than this: « plus de 10 000 personnes ». */
const COUNTED = 10_000;

/** « 12 personnes attendent », « plus de 10 000 personnes attendent » */
export function waitingSentence(total: number): string {
  if (total > COUNTED) return `Plus de ${count(COUNTED, 'personne')} attendent`;
  return total === 0 ? 'Personne n’attend' : count(total, 'personne attend', 'personnes attendent');
}

/** « depuis 1 jour », « depuis aujourd’hui » */
export function sinceSentence(days: number): string {
  return days <= 0 ? 'depuis aujourd’hui' : `depuis ${count(days, 'jour')}`;
}
