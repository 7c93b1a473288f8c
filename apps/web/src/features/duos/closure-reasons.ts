import type { ClosureReason } from './duo.js';

/** In the order in which they are offered; the type fails when the api learns another reason. */
export const CLOSURE_REASONS: Record<ClosureReason, string> = {
  completed: 'Parcours mené à son terme',
  goal_reached: 'Objectif atteint avant le terme',
  new_job_or_training: 'Emploi ou formation qui ne laisse plus le temps',
  moved_away: 'Déménagement',
  not_available: 'Disponibilité insuffisante',
  lost_contact: 'Plus de nouvelles',
  not_a_fit: 'La relation ne s’est pas installée',
  health: 'Santé',
  never_started: 'Le duo n’a pas démarré',
  association_decision: 'Décision de l’association',
  other: 'Autre motif',
};
