import { type CalendarDate, type Result, accept, addDays, canMove, frenchDate, refuse } from '@tdu/kernel';
import { type ClosureReason, closureReasonLabel } from './closure-reasons.js';
import { type DuoChange, type DuoLife, type Review, type ReviewKind, duoTransitions } from './duo-life.js';

/** What closes a duo. */
export interface ClosureInput {
  readonly reason: ClosureReason;
  readonly on: CalendarDate;
  /** The talk that ends the duo, held or fixed for a day to come; null when it is not fixed. */
  readonly talkOn?: CalendarDate | null;
}

/** A closing talk further from the closure than this is a slip of the finger. */
const TALK_WITHIN_DAYS = 90;

/**
 * Closes a duo on a day, today or earlier. The same closure twice is one; a closed duo takes no other reason. A
 * running pause ends with the duo.
 */
export function closeDuo(duo: DuoLife, input: ClosureInput, today: CalendarDate): Result<DuoChange> {
  const { reason, on } = input;
  if (duo.closedOn === on && duo.closureReason === reason) return noteTalk(duo, input.talkOn);
  const refusal = refuseClosure(duo, on, today) ?? refuseTalk(duo, on, input.talkOn);
  if (refusal) return refusal;
  const closed = { state: 'closed', closedOn: on, closureReason: reason } as const;
  const closingTalkOn = input.talkOn ?? duo.closingTalkOn;
  return accept({ duo: { ...duo, ...closed, closingTalkOn }, changed: true });
}

/** The same closure again may bring the day of the talk, once it is fixed. */
function noteTalk(duo: DuoLife, talkOn: CalendarDate | null | undefined): Result<DuoChange> {
  if (!talkOn || talkOn === duo.closingTalkOn) return accept({ duo, changed: false });
  const refusal = refuseTalk(duo, duo.closedOn ?? talkOn, talkOn);
  return refusal ?? accept({ duo: { ...duo, closingTalkOn: talkOn }, changed: true });
}

/** Notes that a review took place. Done twice on the same day is once; a later day corrects it. */
export function completeReview(
  duo: DuoLife,
  kind: ReviewKind,
  on: CalendarDate,
  today: CalendarDate,
): Result<DuoChange> {
  const review = duo.reviews.find((known) => known.kind === kind);
  if (!review || duo.startsOn === null) {
    return refuse(
      'REVIEW_NOT_PLANNED',
      'Ce bilan n’est pas prévu pour ce duo : il commence avec la charte.',
      'kind',
    );
  }
  if (on > today)
    return refuse('REVIEW_IN_FUTURE', 'Ce jour n’est pas encore venu : donnez une date passée.', 'on');
  if (on < duo.startsOn) {
    const message = `Le duo a démarré le ${frenchDate(duo.startsOn)} : donnez une date à partir de ce jour.`;
    return refuse('REVIEW_BEFORE_START', message, 'on');
  }
  if (review.doneOn === on) return accept({ duo, changed: false });
  const reviews = duo.reviews.map((known): Review => (known === review ? { ...known, doneOn: on } : known));
  return accept({ duo: { ...duo, reviews }, changed: true });
}

function refuseTalk(duo: DuoLife, closedOn: CalendarDate, talkOn: CalendarDate | null | undefined) {
  if (!talkOn) return undefined;
  const first = duo.startsOn ?? duo.formedOn;
  if (talkOn < first) {
    const message = `Ce duo existe depuis le ${frenchDate(first)} : l’entretien de clôture ne peut pas être avant.`;
    return refuse('TALK_BEFORE_START', message, 'talkOn');
  }
  if (talkOn <= addDays(closedOn, TALK_WITHIN_DAYS)) return undefined;
  const message = `L’entretien de clôture se tient dans les ${TALK_WITHIN_DAYS} jours qui suivent la clôture : corrigez sa date.`;
  return refuse('TALK_TOO_FAR', message, 'talkOn');
}

function refuseClosure(duo: DuoLife, on: CalendarDate, today: CalendarDate) {
  if (!canMove(duoTransitions, duo.state, 'closed')) {
    const why = duo.closureReason ? ` (${closureReasonLabel(duo.closureReason)})` : '';
    return refuse('DUO_CLOSED', `Ce duo est déjà clos${why}.`, 'duoId');
  }
  if (on > today) {
    return refuse(
      'CLOSURE_IN_FUTURE',
      'Un duo se clôt à une date passée ou aujourd’hui : corrigez la date.',
      'on',
    );
  }
  const first = duo.startsOn ?? duo.formedOn;
  if (on < first) {
    return refuse(
      'CLOSURE_BEFORE_START',
      `Ce duo existe depuis le ${frenchDate(first)} : corrigez la date.`,
      'on',
    );
  }
  const after = duo.meetings.find(({ heldOn, status }) => status === 'held' && heldOn > on);
  if (!after) return undefined;
  const message = `Une rencontre est notée le ${frenchDate(after.heldOn)} : choisissez ce jour ou un jour suivant.`;
  return refuse('CLOSURE_BEFORE_MEETING', message, 'on');
}
