import type { CalendarDate } from '@tdu/kernel';
import type { Period } from './periods.js';

/**
 * The periods missed in a row, latest first, up to the day before today; empty as soon as the two have met in the
 * running period, for a duo that meets again is back on track.
 *
 * A period that asked for nothing and saw nothing (a pause) is stepped over: it neither adds to the run nor breaks
 * it. One in which the two met although nothing was asked breaks it. So a pause can only shorten a run.
 */
export function missedRun(
  lived: readonly Period[],
  held: readonly CalendarDate[],
  today: CalendarDate,
): Period[] {
  const over = lived.filter(({ endsOn }) => endsOn < today);
  const lastOver = over.at(-1);
  if (!lastOver || held.some((day) => day > lastOver.endsOn && day <= today)) return [];
  const missed: Period[] = [];
  for (const period of over.reverse()) {
    const met = held.filter((day) => period.startsOn <= day && day <= period.endsOn).length;
    if (met < period.expected) missed.push(period);
    else if (met > 0) break;
  }
  return missed;
}
