import { type CalendarDate, addDays } from '@tdu/kernel';
import { type CalendarRules, rhythmLabel } from './calendar.section.js';
import type { DuoLife } from './duo-life.js';
import { periodName } from './period-name.js';
import { periods } from './periods.js';

/** A time to which former duos are invited. Nobody owes it: an alumni is never late. */
export interface AlumniMeeting {
  /** French: « Rencontre des anciens en février 2028 ». */
  readonly label: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** The meetings of former duos from the closure to the period of `today`, oldest first; none where there are none. */
export function alumniMeetings(
  { alumni }: Pick<CalendarRules, 'alumni'>,
  { closedOn }: Pick<DuoLife, 'closedOn'>,
  today: CalendarDate,
): AlumniMeeting[] {
  const rhythm = alumni?.rhythm;
  if (!rhythm || closedOn === null) return [];
  const after = { startsOn: addDays(closedOn, 1), endsOn: null, closedOn: null, pauses: [] };
  return periods(rhythm, after, today)
    .filter(({ expected }) => expected > 0)
    .map(({ startsOn, endsOn }) => ({
      label: `Rencontre des anciens ${periodName(rhythm.period, startsOn)}`,
      startsOn,
      endsOn,
    }));
}

/** What comes after a duo in this programme, in French; null when it names nothing. */
export function alumniLabel({ alumni }: Pick<CalendarRules, 'alumni'>): string | null {
  if (!alumni) return null;
  return alumni.rhythm ? `Ensuite, anciens : ${rhythmLabel(alumni.rhythm)}` : 'Ensuite, anciens';
}
