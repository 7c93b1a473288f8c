import type { VariablesOf } from '../../../shared/graphql/graphql.js';
import type { ForbidPairMutation } from './desk.operations.js';

export type ForbidReason = VariablesOf<typeof ForbidPairMutation>['reason'];

/** Why two people are kept apart; nobody is judged by it, and a note is never needed. */
export const FORBID_REASONS: Readonly<Record<ForbidReason, string>> = {
  know_each_other: 'Se connaissent déjà',
  family: 'De la même famille',
  same_employer: 'Même employeur ou même établissement',
  past_difficulty: 'Difficulté passée entre les deux',
  asked_by_one: 'Demande de l’une des deux personnes',
  safety: 'Sécurité d’une personne',
  other: 'Autre raison',
};
