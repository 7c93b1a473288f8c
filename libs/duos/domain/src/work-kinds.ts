/** What may need a coordinator's hand. */
export const WORK_KINDS = [
  'safeguarding_report',
  'safeguarding_review',
  'low_mood',
  'question_open',
  'no_meeting',
  'repeated_absences',
  'silent',
  'meeting_disputed',
  'meeting_late',
  'proposal_question',
  'proposal_unanswered',
  'screening_lapsing',
  'first_meeting_overdue',
  'charter_unsigned',
  'review_due',
  'pause_over',
  'pause_ending',
  'closure_due',
  'closing_talk',
  'plan_untold',
  'follow_up',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

interface WorkKindText {
  /** French: what sort of thing it is. */
  readonly label: string;
  /** French: what to do about it. */
  readonly action: string;
}

/** Texts of the work list. The order of `WORK_KINDS` is the order of urgency: people first, papers last. */
const TEXTS: Readonly<Record<WorkKind, WorkKindText>> = {
  safeguarding_report: { label: 'Signalement à lire', action: 'Lire le signalement et décider de la suite' },
  safeguarding_review: { label: 'Signalement à revoir', action: 'Revoir la situation et la mise à l’écart' },
  low_mood: { label: 'Moral bas', action: 'Appeler la personne' },
  question_open: { label: 'Question sans réponse', action: 'Répondre à la question' },
  no_meeting: { label: 'Duo fragile', action: 'Appeler les deux personnes, chacune de son côté' },
  repeated_absences: { label: 'Absences répétées', action: 'Appeler la personne qui ne vient pas' },
  silent: { label: 'Plus de nouvelles', action: 'Prendre des nouvelles des deux personnes' },
  meeting_disputed: {
    label: 'Deux récits différents',
    action: 'Demander ce qui s’est passé et noter la rencontre',
  },
  meeting_late: { label: 'Rencontre en retard', action: 'Aider le duo à fixer une date' },
  proposal_question: {
    label: 'Question avant de répondre',
    action: 'Répondre à la personne qui veut en savoir plus',
  },
  proposal_unanswered: {
    label: 'Proposition sans réponse',
    action: 'Relancer la personne qui n’a pas répondu',
  },
  screening_lapsing: { label: 'Dossier bientôt incomplet', action: 'Demander la pièce à renouveler' },
  first_meeting_overdue: {
    label: 'Première rencontre en retard',
    action: 'Fixer la première rencontre avec le duo',
  },
  charter_unsigned: { label: 'Charte non signée', action: 'Relancer les signatures qui manquent' },
  review_due: { label: 'Bilan à faire', action: 'Tenir le bilan et le noter' },
  pause_over: { label: 'Pause terminée', action: 'Vérifier que le duo a repris, ou prolonger la pause' },
  pause_ending: { label: 'Pause qui se termine', action: 'Demander au duo s’il reprend à la date prévue' },
  closure_due: {
    label: 'Duo à clore',
    action: 'Tenir l’entretien de clôture, puis clore ou prolonger le duo',
  },
  closing_talk: { label: 'Entretien de clôture à tenir', action: 'Fixer et tenir l’entretien de clôture' },
  follow_up: { label: 'Suivi après le duo', action: 'Prendre des nouvelles et noter la situation' },
  plan_untold: { label: 'Rencontre prévue, sans suite notée', action: 'Demander si la rencontre a eu lieu' },
};

/** The kinds in their order of urgency, with their texts. */
export const WORK_KIND_OPTIONS = WORK_KINDS.map((key) => ({ key, ...TEXTS[key] }));

/** The place of a kind in the list: the lower, the sooner. */
export function workRank(kind: WorkKind): number {
  return WORK_KINDS.indexOf(kind);
}

/** What a kind is called and what to do about it, in French. */
export function workText(kind: WorkKind): WorkKindText {
  return TEXTS[kind];
}

/** Kinds that only the safeguarding person ever sees. */
export const SAFEGUARDING_KINDS: readonly WorkKind[] = ['safeguarding_report', 'safeguarding_review'];
