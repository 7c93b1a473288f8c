import { type CalendarRules, type DueItem, type DuoLife, dayOf } from '@tdu/duos-domain';
import { type CalendarDate, addMonths } from '@tdu/kernel';
import type { IndicatorsSettings } from '../catalogue/indicators-section.js';
import { MOMENTS, MOMENT_LABELS, type Moment } from '../catalogue/moment.js';

/** What has been measured at a moment, about one of the two. */
export interface MeasuredAt {
  readonly moment: Moment;
  readonly indicators: readonly string[];
}

/**
 * What a programme measures of a duo, one item a moment: with its review where there is one, for that is when the two
 * are asked. Done once each indicator of the moment has a value about either of the two.
 */
export function measuresDue(
  { measured, startWithinDays }: Pick<IndicatorsSettings, 'measured' | 'startWithinDays'>,
  rules: CalendarRules,
  duo: Pick<DuoLife, 'startsOn' | 'endsOn' | 'closedOn'>,
  known: readonly MeasuredAt[],
): DueItem[] {
  return MOMENTS.flatMap((moment): DueItem[] => {
    const asked = measured.filter(({ moments }) => moments.includes(moment));
    const dueOn = momentDay(moment, rules, duo, startWithinDays);
    if (asked.length === 0 || !dueOn) return [];
    const values = new Set(
      known.filter((one) => one.moment === moment).flatMap(({ indicators }) => indicators),
    );
    const count = asked.filter(({ indicator }) => values.has(indicator)).length;
    const label = `Mesures – ${MOMENT_LABELS[moment].toLowerCase()} (${count} sur ${asked.length})`;
    return [{ kind: 'measure', key: moment, label, dueOn, done: count === asked.length, who: 'staff' }];
  });
}

function momentDay(
  moment: Moment,
  { reviews }: CalendarRules,
  { startsOn, endsOn, closedOn }: Pick<DuoLife, 'startsOn' | 'endsOn' | 'closedOn'>,
  startWithinDays: number,
): CalendarDate | null {
  if (!startsOn) return null;
  const end = closedOn ?? endsOn;
  const days: Readonly<Record<Moment, CalendarDate | null>> = {
    start: dayOf(reviews.start ?? { from: 'start', days: startWithinDays }, startsOn, endsOn),
    mid_term: dayOf(reviews.mid_term ?? { from: 'middle', days: 0 }, startsOn, endsOn),
    end: closedOn ?? dayOf(reviews.closing ?? { from: 'end', days: 0 }, startsOn, endsOn),
    after_6_months: end && addMonths(end, 6),
    after_12_months: end && addMonths(end, 12),
  };
  return days[moment];
}
