import { type Result, accept, refuse } from '@tdu/kernel';
import type { ProposalState } from './proposal-life.js';

/** Why two people are never to be proposed to each other. */
export const FORBID_REASONS = [
  'know_each_other',
  'family',
  'same_employer',
  'past_difficulty',
  'asked_by_one',
  'safety',
  'other',
] as const;
export type ForbidReason = (typeof FORBID_REASONS)[number];

const LABELS: Readonly<Record<ForbidReason, string>> = {
  know_each_other: 'Se connaissent déjà',
  family: 'De la même famille',
  same_employer: 'Même employeur ou même établissement',
  past_difficulty: 'Difficulté passée entre les deux',
  asked_by_one: 'Demande de l’une des deux personnes',
  safety: 'Sécurité d’une personne',
  other: 'Autre raison',
};

/** The French words of a reason. */
export function forbidReasonLabel(reason: ForbidReason): string {
  return LABELS[reason];
}

const LONGEST_NOTE = 500;

/** A note as it is kept: null when nothing was said; never needed. Refusal NOTE_TOO_LONG. */
export function keepableNote(note: string | null | undefined): Result<string | null> {
  const text = note?.trim() || null;
  if (text === null || text.length <= LONGEST_NOTE) return accept(text);
  return refuse('NOTE_TOO_LONG', `Cette note dépasse ${LONGEST_NOTE} caractères : raccourcissez-la.`, 'note');
}

/** Whether a pair may still be kept apart by a word: not once the two are a duo. Refusal PAIR_IS_DUO. */
export function mayForbid(state: ProposalState): Result<ProposalState> {
  if (state !== 'formed') return accept(state);
  const message =
    'Ces deux personnes forment déjà un duo : clôturez le duo, il ne sera pas proposé à nouveau.';
  return refuse('PAIR_IS_DUO', message, 'proposalId');
}
