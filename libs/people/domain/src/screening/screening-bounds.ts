import { type CalendarDate, addDays, addMonths } from '@tdu/kernel';
import type { ScreeningDates } from './open-steps.js';
import type { RoleScreening, ScreeningStep } from './screening-section.js';

/** The days between which a step counts as done, both included. */
export interface StepBounds {
  readonly key: string;
  /** Null: however long ago. */
  readonly from: CalendarDate | null;
  readonly to: CalendarDate;
}

/** When `openSteps` finds nothing, as bounds that a database can compare: worked out once for a whole pool. */
export interface ScreeningBounds {
  /** Born on that day or before; null: no minimum age. */
  readonly bornBy: CalendarDate | null;
  /** Born after that day; null: no maximum age. */
  readonly bornAfter: CalendarDate | null;
  readonly steps: readonly StepBounds[];
}

/** The bounds of a role's screening on a day: within all of them the person may be matched. */
export function screeningBounds(rules: RoleScreening, today: CalendarDate): ScreeningBounds {
  const { minimumAge, maximumAge } = rules;
  return {
    bornBy: minimumAge === undefined ? null : lastBirthDate(minimumAge, today),
    bornAfter: maximumAge === undefined ? null : lastBirthDate(maximumAge + 1, today),
    steps: rules.steps.map((step) => ({ key: step.key, from: firstValidDay(step, today), to: today })),
  };
}

/** Whether a person is within the bounds: the same as `openSteps(…).length === 0`. */
export function withinBounds(
  { bornBy, bornAfter, steps }: ScreeningBounds,
  { birthDate, screening }: { readonly birthDate: CalendarDate; readonly screening: ScreeningDates },
): boolean {
  if ((bornBy && birthDate > bornBy) || (bornAfter && birthDate <= bornAfter)) return false;
  return steps.every(({ key, from, to }) => {
    const doneOn = screening[key];
    return Boolean(doneOn) && doneOn <= to && (from === null || doneOn >= from);
  });
}

/** The last day on which someone of that age in full years can be born. */
function lastBirthDate(age: number, today: CalendarDate): CalendarDate {
  const day = `${String(Number(today.slice(0, 4)) - age).padStart(4, '0')}${today.slice(4)}`;
  return day.endsWith('-02-29') && !isLeap(Number(day.slice(0, 4))) ? day.replace('-29', '-28') : day;
}

/** Months differ in length: the day is looked for around the one that counting back gives. */
function firstValidDay({ validityMonths }: ScreeningStep, today: CalendarDate): CalendarDate | null {
  if (!validityMonths) return null;
  let day = addDays(addMonths(today, -validityMonths), -4);
  while (addMonths(day, validityMonths) < today) day = addDays(day, 1);
  return day;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
