export const STEP_OUTCOMES = ['passed', 'failed'] as const;
export type StepOutcome = (typeof STEP_OUTCOMES)[number];

/** Why a step was not passed. */
export const STEP_FAILURES = [
  'not_attended',
  'document_invalid',
  'not_suitable',
  'not_confirmed',
  'other',
] as const;
export type StepFailure = (typeof STEP_FAILURES)[number];

export const STEP_FAILURE_LABELS: Readonly<Record<StepFailure, string>> = {
  not_attended: 'absence',
  document_invalid: 'document non valable',
  not_suitable: 'ne convient pas au programme',
  not_confirmed: 'références non confirmées',
  other: 'autre raison',
};
