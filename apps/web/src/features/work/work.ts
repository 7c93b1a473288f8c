import type { ResultOf } from '../../shared/graphql/graphql.js';
import { fileOf } from '../people/participation.js';
import type { WorkCountsQuery, WorkListQuery } from './work.operations.js';

export type WorkItem = ResultOf<typeof WorkListQuery>['workList']['edges'][number]['node'];
export type WorkCount = ResultOf<typeof WorkCountsQuery>['workCounts'][number];

/** Where the hand that is needed can be given; null where no screen does it yet. */
export function placeOf({
  kind,
  duoId,
  subjectId,
}: Pick<WorkItem, 'kind' | 'duoId' | 'subjectId'>): string | null {
  if (kind === 'proposal_question' || kind === 'proposal_unanswered') return '/propositions';
  if (kind === 'screening_lapsing') return fileOf(subjectId);
  if (kind === 'safeguarding_report' || kind === 'safeguarding_review') return '/signalements';
  return duoId ? `/duos/${duoId}` : null;
}

/** « Nora Petit et Hala Ahmadi » */
export function namesOf({ people }: Pick<WorkItem, 'people'>): string {
  return people.join(' et ');
}

/** The kinds there are today as choices of a filter, each with how many: « Bilan à faire (3) ». */
export function kindChoices(counts: readonly WorkCount[]): Record<string, { label: string }> {
  return Object.fromEntries(counts.map(({ kind, label, count }) => [kind, { label: `${label} (${count})` }]));
}

/** How many things wait in all. */
export function totalOf(counts: readonly WorkCount[]): number {
  return counts.reduce((sum, { count }) => sum + count, 0);
}
