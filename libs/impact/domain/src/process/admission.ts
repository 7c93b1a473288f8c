import { type CalendarDate, addMonths } from '@tdu/kernel';
import { type RoleScreening, type ScreeningDates, openSteps } from '@tdu/people-domain';
import type { AdmittedMentee } from './process-summary.js';

/** A mentee of a programme with what decides about admission. */
export interface MenteeOnTheWay {
  readonly birthDate: CalendarDate;
  readonly registeredOn: CalendarDate;
  readonly screening: ScreeningDates;
  readonly firstDuoOn: CalendarDate | null;
}

/**
 * The mentees who are or were admitted: those whom nothing keeps from being matched today, and those who had a duo.
 * The day of admission is the last of: registration, the steps of the screening, the age the programme asks for.
 */
export function admittedMentees(
  rules: RoleScreening,
  mentees: readonly MenteeOnTheWay[],
  today: CalendarDate,
): AdmittedMentee[] {
  return mentees
    .filter((mentee) => mentee.firstDuoOn !== null || openSteps(rules, mentee, today).length === 0)
    .map((mentee) => ({ admittedOn: admissionDay(rules, mentee), firstDuoOn: mentee.firstDuoOn }));
}

function admissionDay(rules: RoleScreening, mentee: MenteeOnTheWay): CalendarDate {
  const steps = rules.steps.flatMap(({ key }) => mentee.screening[key] ?? []);
  const ofAge = rules.minimumAge === undefined ? [] : [addMonths(mentee.birthDate, 12 * rules.minimumAge)];
  return [mentee.registeredOn, ...steps, ...ofAge].reduce((last, day) => (day > last ? day : last));
}
