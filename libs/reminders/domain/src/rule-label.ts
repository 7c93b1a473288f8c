import type { ReminderKind } from './reminders.section.js';

/** For each kind of reminder what it is about, in French. */
export const RULE_LABELS: Readonly<Record<ReminderKind, string>> = {
  proposal_released: 'Annonce de la proposition',
  proposal_unanswered: 'Proposition sans réponse',
  charter_unsigned: 'Charte à signer',
  meeting_overdue: 'Rencontre en retard',
  review_due: 'Bilan à faire',
  report_waiting: 'Signalement à lire',
};

/** What a reminder is about, as staff reads it in French. */
export function ruleLabel(kind: ReminderKind): string {
  return RULE_LABELS[kind];
}
