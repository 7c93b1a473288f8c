import type { RuleKind } from './reminders.section.js';

const LABELS: Readonly<Record<RuleKind, string>> = {
  proposal_released: 'Annonce de la proposition',
  proposal_unanswered: 'Proposition sans réponse',
  charter_unsigned: 'Charte à signer',
  meeting_overdue: 'Rencontre en retard',
  review_due: 'Bilan à faire',
};

/** What a reminder is about, as staff reads it in French. */
export function ruleLabel(kind: RuleKind): string {
  return LABELS[kind];
}
