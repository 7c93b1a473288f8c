import { type CalendarDate, type Result, accept, addDays, frenchDate, refuse } from '@tdu/kernel';
import { type DuoChange, type DuoLife, type Pause, pauseOn } from './duo-life.js';
import { pauseReasonLabel } from './pause-reasons.js';

const LONGEST_NOTE = 500;
/** A pause that is entered for a time further ahead than this is a slip of the finger. */
const FURTHEST_DAYS = 366;

/**
 * Suspends the rhythm from a day to a day (or until the duo resumes). May be entered afterwards, within the duo's
 * life; the same pause twice is one pause, two that overlap are refused.
 */
export function pauseDuo(duo: DuoLife, pause: Pause, today: CalendarDate): Result<DuoChange> {
  if (duo.pauses.some((known) => isSame(known, pause))) return accept({ duo, changed: false });
  const refusal = refuseState(duo) ?? refuseDates(duo, pause, today) ?? refuseNote(pause);
  if (refusal) return refusal;
  const pauses = [...duo.pauses, { ...pause, note: noteOf(pause) }];
  return accept({ duo: { ...duo, pauses }, changed: true });
}

/**
 * Ends the running pause: `on` is the first day on which meetings count again. A pause that would be left without a
 * day is taken away. Resuming a duo that is not paused changes nothing.
 */
export function resumeDuo(duo: DuoLife, on: CalendarDate, today: CalendarDate): Result<DuoChange> {
  const refusal = refuseState(duo) ?? refuseResumption(on, today);
  if (refusal) return refusal;
  const running = pauseOn(duo, on);
  if (!running) return accept({ duo, changed: false });
  const others = duo.pauses.filter((pause) => pause !== running);
  const endsOn = addDays(on, -1);
  const pauses = endsOn < running.startsOn ? others : [...others, { ...running, endsOn }];
  return accept({ duo: { ...duo, pauses }, changed: true });
}

function refuseState(duo: DuoLife) {
  if (duo.state === 'charter') {
    return refuse('DUO_NOT_STARTED', 'Ce duo n’a pas démarré : faites d’abord signer la charte.', 'duoId');
  }
  if (duo.state === 'closed') {
    return refuse('DUO_CLOSED', 'Ce duo est clos : il ne peut plus être mis en pause ni repris.', 'duoId');
  }
  return undefined;
}

function refuseResumption(on: CalendarDate, today: CalendarDate) {
  if (on <= addDays(today, FURTHEST_DAYS)) return undefined;
  return refuse('RESUME_TOO_FAR', 'Cette reprise est dans plus d’un an : corrigez la date.', 'on');
}

function refuseDates(duo: DuoLife, pause: Pause, today: CalendarDate) {
  if (pause.endsOn !== null && pause.endsOn < pause.startsOn) {
    return refuse(
      'PAUSE_ENDS_BEFORE_IT_STARTS',
      'La fin de la pause précède son début : corrigez les dates.',
      'until',
    );
  }
  if (duo.startsOn !== null && pause.startsOn < duo.startsOn) {
    const message = `Le duo a démarré le ${frenchDate(duo.startsOn)} : une pause ne peut pas commencer avant.`;
    return refuse('PAUSE_BEFORE_START', message, 'from');
  }
  if (pause.startsOn > addDays(today, FURTHEST_DAYS)) {
    return refuse('PAUSE_TOO_FAR', 'Cette pause commence dans plus d’un an : corrigez la date.', 'from');
  }
  const other = duo.pauses.find((known) => overlaps(known, pause));
  if (!other) return undefined;
  const until = other.endsOn ? ` au ${frenchDate(other.endsOn)}` : ', sans fin prévue';
  const which = `du ${frenchDate(other.startsOn)}${until} (${pauseReasonLabel(other.reason)})`;
  const message = `Une pause existe déjà ${which} : changez les dates ou terminez-la.`;
  return refuse('PAUSE_OVERLAPS', message, 'from');
}

function refuseNote(pause: Pause) {
  if ((noteOf(pause)?.length ?? 0) <= LONGEST_NOTE) return undefined;
  return refuse(
    'PAUSE_NOTE_TOO_LONG',
    `La raison dépasse ${LONGEST_NOTE} caractères : raccourcissez-la.`,
    'reason',
  );
}

function noteOf({ note }: Pause): string | null {
  return note?.trim() || null;
}

function overlaps(a: Pause, b: Pause): boolean {
  return (a.endsOn === null || b.startsOn <= a.endsOn) && (b.endsOn === null || a.startsOn <= b.endsOn);
}

function isSame(a: Pause, b: Pause): boolean {
  return (
    a.startsOn === b.startsOn && a.endsOn === b.endsOn && a.reason === b.reason && noteOf(a) === noteOf(b)
  );
}
