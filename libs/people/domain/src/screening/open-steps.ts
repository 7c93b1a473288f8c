import { type CalendarDate, addMonths, ageOn, frenchDate } from '@tdu/kernel';
import type { RoleScreening, ScreeningStep } from './screening-section.js';

/** Days on which steps were done, by step key. */
export type ScreeningDates = Readonly<Record<string, CalendarDate>>;

/**
 * French labels of what still keeps a person from being matched on a day: steps that nobody dated, that are dated
 * later than that day or that have expired, and the ages of the programme. Empty: the person may be matched.
 */
export function openSteps(
  rules: RoleScreening,
  person: { readonly birthDate: CalendarDate; readonly screening: ScreeningDates },
  today: CalendarDate,
): string[] {
  const steps = rules.steps.map((step) => openStep(step, person.screening[step.key], today));
  return [...openAges(rules, person.birthDate, today), ...steps.filter((label) => label !== undefined)];
}

function openStep(
  step: ScreeningStep,
  doneOn: CalendarDate | undefined,
  today: CalendarDate,
): string | undefined {
  if (!doneOn) return step.label;
  if (doneOn > today) return `${step.label} (prévu le ${frenchDate(doneOn)})`;
  if (!step.validityMonths) return undefined;
  const validUntil = addMonths(doneOn, step.validityMonths);
  return validUntil < today ? `${step.label} (expiré le ${frenchDate(validUntil)})` : undefined;
}

function openAges(rules: RoleScreening, birthDate: CalendarDate, today: CalendarDate): string[] {
  const age = ageOn(birthDate, today);
  const { minimumAge, maximumAge } = rules;
  const open: string[] = [];
  if (minimumAge !== undefined && age < minimumAge) {
    open.push(`${minimumAge} ans révolus (le ${frenchDate(addMonths(birthDate, 12 * minimumAge))})`);
  }
  if (maximumAge !== undefined && age > maximumAge) open.push(`${maximumAge} ans au plus`);
  return open;
}
