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

/** What an end says of one of the two. */
export interface AfterDuo {
  /** Agreed to hear from the team afterwards; null: not asked yet. */
  readonly agreed: boolean | null;
  /** Is in another duo, or waits for the answer to a proposal of one. */
  readonly hasAnother: boolean;
  /** Another duo is prepared, or wished for. */
  readonly wantsAnother: boolean;
}

/**
 * Whether somebody's path in the programme ends with this duo, as one of its alumni: it is closed, he or she agreed to
 * be one, and no other duo is there or to come. An agreement that is taken back later changes nothing of the path; the
 * team only stops writing.
 */
export function becomesAlumni({ state }: Pick<DuoLife, 'state'>, after: AfterDuo): boolean {
  return state === 'closed' && after.agreed === true && !after.hasAnother && !after.wantsAnother;
}

/** Whether an alumni takes part again because of this duo: it is open again, or another one is prepared. */
export function returnsFromAlumni({ state }: Pick<DuoLife, 'state'>, after: AfterDuo): boolean {
  return state !== 'closed' || after.wantsAnother;
}

/** What comes after a duo in this programme, in French; null when it names nothing. */
export function alumniLabel({ alumni }: Pick<CalendarRules, 'alumni'>): string | null {
  if (!alumni) return null;
  return alumni.rhythm ? `Ensuite, anciens : ${rhythmLabel(alumni.rhythm)}` : 'Ensuite, anciens';
}
