import { longDate } from '../../../shared/format/dates.js';
import type { ResultOf, VariablesOf } from '../../../shared/graphql/graphql.js';
import type { Standing } from '../due-states.js';
import type { Duo } from '../duo.js';
import type { FirstMeetingQuery, PlanFirstMeetingMutation } from './first-meeting.operations.js';

export type FirstMeeting = NonNullable<
  NonNullable<ResultOf<typeof FirstMeetingQuery>['duo']>['firstMeeting']
>;
export type PlaceKind = VariablesOf<typeof PlanFirstMeetingMutation>['placeKind'];

/** Whether somebody told who came. */
export function isTold({ mentorCame, menteeCame, teamCame }: FirstMeeting): boolean {
  return mentorCame !== null && menteeCame !== null && teamCame !== null;
}

/** Whether the two met: whoever of the team was there. */
export function haveMet({ mentorCame, menteeCame }: FirstMeeting): boolean {
  return mentorCame === true && menteeCame === true;
}

/** What became of it, in a word; one that nobody told of is awaited up to its day, in a running duo. */
export function whatCame(meeting: FirstMeeting, isRunning: boolean, today: string): Standing {
  if (haveMet(meeting)) return { label: 'A eu lieu', tone: 'good' };
  if (isTold(meeting)) return { label: 'Manquée', tone: 'warn' };
  if (isRunning && meeting.plannedOn >= today) return { label: 'Prévue', tone: 'accent' };
  return { label: 'Sans suite notée', tone: 'neutral' };
}

/** « 3 décembre 2026 à 18:30 » */
export function momentOf({ plannedOn, time }: Pick<FirstMeeting, 'plannedOn' | 'time'>): string {
  return time ? `${longDate(plannedOn)} à ${time}` : longDate(plannedOn);
}

/** « Venu·es : Claire Essai, l’équipe. » */
export function attendanceSentence(meeting: FirstMeeting, duo: Pick<Duo, 'mentor' | 'mentee'>): string {
  const came = [
    meeting.mentorCame && duo.mentor.displayName,
    meeting.menteeCame && duo.mentee.displayName,
    meeting.teamCame && 'l’équipe',
  ].filter(Boolean);
  return came.length === 0 ? 'Personne n’est venu.' : `Venu·es : ${came.join(', ')}.`;
}
