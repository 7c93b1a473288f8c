import { type CalendarDate, type Result, accept, frenchDate, refuse } from '@tdu/kernel';
import type { DuoChange, DuoLife } from './duo-life.js';
import type { MeetingAccount } from './meeting-account.js';
import { planOn } from './meeting-plan.js';
import { looksLikeAddress } from './place-of-meeting.js';

const LONGEST_MINUTES = 720;
const LONGEST_NOTE = 2_000;

/**
 * Records one side's account of a day. The same account twice is one effect; another account of the same day by the
 * same side corrects the first. Refuses what cannot have been: before the start, in the future, after the closure. A
 * planned meeting may be called off before its day.
 */
export function logMeeting(duo: DuoLife, account: MeetingAccount, today: CalendarDate): Result<DuoChange> {
  const known = duo.meetings.find((other) => isSameSlot(other, account));
  if (known && isSameAccount(known, account)) return accept({ duo, changed: false });
  const refusal = refuseDay(duo, account, today) ?? refuseDetails(account);
  if (refusal) return refusal;
  const others = duo.meetings.filter((other) => other !== known);
  return accept({ duo: { ...duo, meetings: [...others, account] }, changed: true });
}

/** One side tells one day once. */
export function isSameSlot(a: MeetingAccount, b: MeetingAccount): boolean {
  return a.heldOn === b.heldOn && a.loggedBy === b.loggedBy;
}

function isSameAccount(a: MeetingAccount, b: MeetingAccount): boolean {
  const same = (['status', 'absent', 'minutes', 'mode', 'placeKind', 'mood', 'note'] as const).every(
    (field) => a[field] === b[field],
  );
  return same && a.topics.length === b.topics.length && a.topics.every((topic) => b.topics.includes(topic));
}

function refuseDay(duo: DuoLife, { heldOn, status }: MeetingAccount, today: CalendarDate) {
  if (duo.startsOn === null) {
    const message = 'Ce duo n’a pas démarré : les rencontres se notent une fois la charte signée par tous.';
    return refuse('DUO_NOT_STARTED', message, 'duoId');
  }
  if (heldOn < duo.startsOn) {
    const message = `Le duo a démarré le ${frenchDate(duo.startsOn)} : notez une rencontre à partir de ce jour.`;
    return refuse('MEETING_BEFORE_START', message, 'heldOn');
  }
  if (heldOn > today && !(status === 'cancelled' && planOn(duo, heldOn))) {
    return refuse('MEETING_IN_FUTURE', 'Ce jour n’est pas encore venu : notez la rencontre après.', 'heldOn');
  }
  if (duo.closedOn !== null && heldOn > duo.closedOn) {
    const message = `Ce duo est clos depuis le ${frenchDate(duo.closedOn)} : aucune rencontre ne peut être notée après.`;
    return refuse('DUO_CLOSED', message, 'heldOn');
  }
  return undefined;
}

function refuseDetails({ status, absent, minutes, placeKind, note }: MeetingAccount) {
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
  if (status === 'held' && absent !== null) {
    const message = 'La rencontre a eu lieu : n’indiquez pas d’absent, ou notez-la comme manquée.';
    return refuse('MEETING_HELD_AND_ABSENT', message, 'absent');
  }
  if (placeKind === 'home' && note !== null && looksLikeAddress(note)) {
    const message = 'La note contient une adresse : enlevez-la, l’adresse d’un domicile n’est pas conservée.';
    return refuse('MEETING_NOTE_HAS_ADDRESS', message, 'note');
  }
  return undefined;
}
