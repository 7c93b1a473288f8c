import { type CalendarDate, addDays, addMonths } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';

/** A phase of a duo with its days, both included. */
export interface DatedPhase {
  readonly label: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** The phases of a duo that has started, in order; the last one lasts until the term, extended or not. */
export function phasesOf(
  { phases }: Pick<CalendarRules, 'phases'>,
  { startsOn, endsOn }: Pick<DuoLife, 'startsOn' | 'endsOn'>,
): DatedPhase[] {
  if (startsOn === null) return [];
  let months = 0;
  return phases.map((phase, index) => {
    const from = addMonths(startsOn, months);
    months += phase.months;
    const until = addDays(addMonths(startsOn, months), -1);
    const isLast = index === phases.length - 1;
    return { label: phase.label, startsOn: from, endsOn: isLast ? (endsOn ?? until) : until };
  });
}

/** The phase a duo is in on a day; undefined before, after, and where the programme names none. */
export function phaseOn(
  rules: Pick<CalendarRules, 'phases'>,
  duo: Pick<DuoLife, 'startsOn' | 'endsOn'>,
  day: CalendarDate,
): DatedPhase | undefined {
  return phasesOf(rules, duo).find(({ startsOn, endsOn }) => startsOn <= day && day <= endsOn);
}
