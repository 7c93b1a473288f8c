import type { ResultOf } from '../../shared/graphql/graphql.js';
import type { RunFairnessQuery } from './fairness.operations.js';

export type RunFairness = NonNullable<ResultOf<typeof RunFairnessQuery>['matchFairness']>;
export type GroupFairness = RunFairness['groups'][number];
export type Dimension = NonNullable<GroupFairness['by']>;

/** What groups are compared by, as the reader names it. */
export const DIMENSIONS: Record<Dimension, string> = {
  gender: 'Genre',
  channel: 'Origine de l’orientation',
  language: 'Langue',
  department: 'Territoire',
};

const GENDERS: Record<string, string> = { female: 'Femmes', male: 'Hommes', other: 'Autre genre' };

/** A group as the reader names it. */
export function groupWord(by: Dimension, key: string): string {
  if (key === 'not-told') return by === 'language' ? 'Français seulement' : 'Non renseigné';
  if (by === 'gender') return GENDERS[key] ?? key;
  return by === 'department' ? `Département ${key}` : key;
}
