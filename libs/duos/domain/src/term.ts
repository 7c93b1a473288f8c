import { type CalendarDate, addDays, addMonths, daysBetween } from '@tdu/kernel';
import type { CalendarRules } from './calendar.section.js';
import { REVIEW_KINDS, type Review } from './duo-life.js';

/**
 * The last day of a duo that starts on a day: six months from 31 August end on 27 February (28 in a leap year), the
 * day before the month has turned. Null when the programme sets no length.
 */
export function termOf(rules: CalendarRules, startsOn: CalendarDate): CalendarDate | null {
  return rules.months === null ? null : addDays(addMonths(startsOn, rules.months), -1);
}

/**
 * The reviews of a duo that starts on a day and ends at its term, or on the day it was extended to; one that hangs on
 * an end nobody knows is left out.
 */
export function reviewsOf(
  rules: CalendarRules,
  startsOn: CalendarDate,
  endsOn: CalendarDate | null = termOf(rules, startsOn),
): Review[] {
  return REVIEW_KINDS.flatMap((kind) => {
    const rule = rules.reviews[kind];
    const dueOn = rule && dayOf(rule, startsOn, endsOn);
    return dueOn ? [{ kind, dueOn, doneOn: null }] : [];
  });
}

/** A day counted from the start, the middle or the end of a duo; null when that end is not known. */
export function dayOf(
  { from, days }: { readonly from: 'start' | 'middle' | 'end'; readonly days: number },
  startsOn: CalendarDate,
  endsOn: CalendarDate | null,
): CalendarDate | null {
  const anchor = anchorOf(from, startsOn, endsOn);
  return anchor && addDays(anchor, days);
}

function anchorOf(from: 'start' | 'middle' | 'end', startsOn: CalendarDate, endsOn: CalendarDate | null) {
  if (from === 'start') return startsOn;
  if (endsOn === null) return null;
  return from === 'end' ? endsOn : addDays(startsOn, Math.floor(daysBetween(startsOn, endsOn) / 2));
}
