import { type CalendarDate, addDays, addMonths } from '@tdu/kernel';
import type { ScreeningDates } from './open-steps.js';
import type { RoleScreening, ScreeningStep } from './screening-section.js';

export const STEP_STATES = ['open', 'planned', 'done', 'lapsing', 'lapsed'] as const;
export type StepState = (typeof STEP_STATES)[number];

/** A step that lapses is announced so many days before, unless the programme says otherwise (`announcedDays`). */
export const LAPSE_ANNOUNCED_DAYS = 30;

/** A step of the screening as it stands on a day. */
export interface StepStanding {
  readonly step: ScreeningStep;
  readonly state: StepState;
  readonly doneOn: CalendarDate | null;
  /** The last day on which it counts; null: it does not lapse, or is not done. */
  readonly validUntil: CalendarDate | null;
}

/** Where a person stands with each step, in the programme's order: `done` and `lapsing` let into the pool. */
export function stepStandings(
  rules: RoleScreening,
  dates: ScreeningDates,
  today: CalendarDate,
): StepStanding[] {
  return rules.steps.map((step) => {
    const doneOn = dates[step.key] ?? null;
    const validUntil = doneOn && step.validityMonths ? addMonths(doneOn, step.validityMonths) : null;
    return { step, doneOn, validUntil, state: stateOf(step, doneOn, validUntil, today) };
  });
}

function stateOf(
  { announcedDays = LAPSE_ANNOUNCED_DAYS }: ScreeningStep,
  doneOn: CalendarDate | null,
  validUntil: CalendarDate | null,
  today: CalendarDate,
): StepState {
  if (!doneOn) return 'open';
  if (doneOn > today) return 'planned';
  if (!validUntil) return 'done';
  if (validUntil < today) return 'lapsed';
  return validUntil <= addDays(today, announcedDays) ? 'lapsing' : 'done';
}
