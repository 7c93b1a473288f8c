/** Why a duo ends. `early` reasons are told apart in reports: an ended path is no failure. */
export interface ClosureReasonInfo {
  readonly key: ClosureReason;
  /** As on screen, where the programme has no words of its own, and in reports. */
  readonly label: string;
  /** Ended before its time, whatever the cause; nobody is blamed by it. */
  readonly early: boolean;
}

export const CLOSURE_REASON_KEYS = [
  'completed',
  'goal_reached',
  'new_job_or_training',
  'moved_away',
  'not_available',
  'lost_contact',
  'not_a_fit',
  'health',
  'never_started',
  'association_decision',
  'mentor_replaced',
  'other',
] as const;
export type ClosureReason = (typeof CLOSURE_REASON_KEYS)[number];

const LABELS: Readonly<Record<ClosureReason, string>> = {
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
  mentor_replaced: 'Changement de mentor',
  other: 'Autre motif',
};

/** The reasons in the order in which they are offered. */
export const CLOSURE_REASONS: readonly ClosureReasonInfo[] = CLOSURE_REASON_KEYS.map((key) => ({
  key,
  label: LABELS[key],
  early: key !== 'completed',
}));

/** Ends after which the mentee's path goes on without this mentor, through nobody's wish. */
const WITHOUT_MENTOR: readonly ClosureReason[] = [
  'mentor_replaced',
  'moved_away',
  'not_available',
  'new_job_or_training',
  'health',
  'lost_contact',
];

/** Whether the mentee may want to find again what this duo had, with somebody else. */
export function goesOnWithoutMentor(reason: ClosureReason): boolean {
  return WITHOUT_MENTOR.includes(reason);
}

/** The usual French label of a reason; on screen that of the programme, see `reasonLabelUnder`. */
export function closureReasonLabel(reason: ClosureReason): string {
  return LABELS[reason];
}
