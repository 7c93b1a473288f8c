import type { RuleKind } from './reminders.section.js';

/** For each kind of rule what it is about, in French. */
export const RULE_LABELS: Readonly<Record<RuleKind, string>> = {
  proposal_released: 'Annonce de la proposition',
  proposal_unanswered: 'Proposition sans réponse',
  charter_unsigned: 'Charte à signer',
  meeting_overdue: 'Rencontre en retard',
  review_due: 'Bilan à faire',
};

/** What a reminder is about, as staff reads it in French. */
export function ruleLabel(kind: RuleKind): string {
  return RULE_LABELS[kind];
}
