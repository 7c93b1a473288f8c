/**
 * Why a duo pauses. Ramadan stands in one reason with every other feast and with holidays: the programme needs to
 * know that the rhythm rests, and keeps nobody's religion.
 */
export const PAUSE_REASONS = ['move', 'exams', 'holidays', 'illness', 'new_job', 'other', 'closed'] as const;
export type PauseReason = (typeof PAUSE_REASONS)[number];

const LABELS: Readonly<Record<PauseReason, string>> = {
  move: 'Déménagement',
  exams: 'Examens',
  holidays: 'Ramadan, fêtes ou vacances',
  illness: 'Maladie',
  new_job: 'Nouvel emploi ou formation',
  other: 'Autre raison',
  closed: 'Duo clos, puis rouvert',
};

/** The reasons a person may choose, in the order in which they are offered; `closed` is only ever set by a reopening. */
export const PAUSE_REASON_OPTIONS = PAUSE_REASONS.filter((key) => key !== 'closed').map((key) => ({
  key,
  label: LABELS[key],
}));

/** The French label of a reason. */
export function pauseReasonLabel(reason: PauseReason): string {
  return LABELS[reason];
}
