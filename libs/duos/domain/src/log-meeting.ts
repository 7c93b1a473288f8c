import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import type { DuoChange, DuoLife } from './duo-life.js';
import type { MeetingAccount } from './meeting-account.js';

const LONGEST_MINUTES = 720;
const LONGEST_NOTE = 2_000;

/**
 * Records one side's account of a day. The same account twice is one effect; another account of the same day by the
 * same side corrects the first. Refuses what cannot have been: before the start, in the future, after the closure.
 */
export function logMeeting(duo: DuoLife, account: MeetingAccount, today: CalendarDate): Result<DuoChange> {
  const known = duo.meetings.find((other) => isSameSlot(other, account));
  if (known && isSameAccount(known, account)) return accept({ duo, changed: false });
  const refusal = refuseDay(duo, account.heldOn, today) ?? refuseDetails(account);
  if (refusal) return refusal;
  const others = duo.meetings.filter((other) => other !== known);
  return accept({ duo: { ...duo, meetings: [...others, account] }, changed: true });
}

/** One side tells one day once. */
export function isSameSlot(a: MeetingAccount, b: MeetingAccount): boolean {
  return a.heldOn === b.heldOn && a.loggedBy === b.loggedBy;
}

function isSameAccount(a: MeetingAccount, b: MeetingAccount): boolean {
  const same = (['status', 'minutes', 'mode', 'placeKind', 'note'] as const).every(
    (field) => a[field] === b[field],
  );
  return same && a.topics.length === b.topics.length && a.topics.every((topic) => b.topics.includes(topic));
}

function refuseDay(duo: DuoLife, heldOn: CalendarDate, today: CalendarDate) {
  if (duo.startsOn === null) {
    const message = 'Ce duo n’a pas démarré : les rencontres se notent une fois la charte signée par tous.';
    return refuse('DUO_NOT_STARTED', message, 'duoId');
  }
  if (heldOn < duo.startsOn) {
    const message = `Le duo a démarré le ${frenchDate(duo.startsOn)} : notez une rencontre à partir de ce jour.`;
    return refuse('MEETING_BEFORE_START', message, 'heldOn');
  }
  if (heldOn > today) {
    return refuse('MEETING_IN_FUTURE', 'Ce jour n’est pas encore venu : notez la rencontre après.', 'heldOn');
  }
  if (duo.closedOn !== null && heldOn > duo.closedOn) {
    const message = `Ce duo est clos depuis le ${frenchDate(duo.closedOn)} : aucune rencontre ne peut être notée après.`;
    return refuse('DUO_CLOSED', message, 'heldOn');
  }
  return undefined;
}

function refuseDetails({ minutes, note }: MeetingAccount) {
  if (minutes !== null && (!Number.isInteger(minutes) || minutes < 1 || minutes > LONGEST_MINUTES)) {
    return refuse('MEETING_MINUTES_INVALID', 'Donnez la durée en minutes, de 1 à 720.', 'minutes');
  }
  if (note !== null && note.length > LONGEST_NOTE) {
    return refuse(
      'MEETING_NOTE_TOO_LONG',
      `La note dépasse ${LONGEST_NOTE} caractères : raccourcissez-la.`,
      'note',
    );
  }
  return undefined;
}
