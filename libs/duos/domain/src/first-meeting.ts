import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import type { Absentee, PlaceKind } from './meeting-account.js';
import { PLACE_OPTIONS } from './place-of-meeting.js';

/** Who came to the first meeting. */
export interface Attendance {
  readonly mentor: boolean;
  readonly mentee: boolean;
  readonly team: boolean;
}

/** Whether a place is one where two strangers meet: a public one. Refusal PLACE_NOT_PUBLIC. */
export function publicPlace(place: PlaceKind): Result<PlaceKind> {
  if (PLACE_OPTIONS.some(({ key, isPublic }) => key === place && isPublic)) return accept(place);
  const message =
    'La première rencontre se tient dans un lieu public : choisissez un café, une bibliothèque, les locaux de l’association…';
  return refuse('PLACE_NOT_PUBLIC', message, 'placeKind');
}

/**
 * Whether the first meeting may be fixed, or moved: as long as it has not taken place. One that somebody missed is fixed
 * anew. Refusal FIRST_MEETING_HELD.
 */
export function mayFixFirst(
  known: { readonly plannedOn: CalendarDate; readonly came: Attendance | null } | null,
): Result<null> {
  if (!known?.came || meetingOf(known.came).status === 'missed') return accept(null);
  const message = `La première rencontre a eu lieu le ${frenchDate(known.plannedOn)} : notez les suivantes parmi les rencontres du duo.`;
  return refuse('FIRST_MEETING_HELD', message, 'plannedOn');
}

/** Whether attendance may be told on a day. Refusals FIRST_MEETING_UNPLANNED, FIRST_MEETING_TO_COME. */
export function mayTellAttendance(plannedOn: CalendarDate | null, today: CalendarDate): Result<CalendarDate> {
  if (plannedOn === null) {
    const message = 'Fixez d’abord la première rencontre : date et lieu public.';
    return refuse('FIRST_MEETING_UNPLANNED', message, 'duoId');
  }
  if (plannedOn <= today) return accept(plannedOn);
  const message = `La première rencontre est prévue le ${frenchDate(plannedOn)} : notez les présences à partir de ce jour.`;
  return refuse('FIRST_MEETING_TO_COME', message, 'duoId');
}

/** What attendance makes of the meeting: held when the two of the duo came, whoever of the team was there. */
export function meetingOf({ mentor, mentee }: Attendance): {
  readonly status: 'held' | 'missed';
  readonly absent: Absentee | null;
} {
  if (mentor && mentee) return { status: 'held', absent: null };
  if (!mentor && !mentee) return { status: 'missed', absent: 'both' };
  return { status: 'missed', absent: mentor ? 'mentee' : 'mentor' };
}
