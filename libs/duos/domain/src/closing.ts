import { type CalendarDate, type Result, accept, canMove, frenchDate, refuse } from '@tdu/kernel';
import { type ClosureReason, closureReasonLabel } from './closure-reasons.js';
import { type DuoChange, type DuoLife, type Review, type ReviewKind, duoTransitions } from './duo-life.js';

/** What closes a duo. */
export interface ClosureInput {
  readonly reason: ClosureReason;
  readonly on: CalendarDate;
}

/**
 * Closes a duo on a day, today or earlier. The same closure twice is one; a closed duo takes no other reason. A
 * running pause ends with the duo.
 */
export function closeDuo(duo: DuoLife, { reason, on }: ClosureInput, today: CalendarDate): Result<DuoChange> {
  if (duo.closedOn === on && duo.closureReason === reason) return accept({ duo, changed: false });
  const refusal = refuseClosure(duo, on, today);
  if (refusal) return refusal;
  return accept({ duo: { ...duo, state: 'closed', closedOn: on, closureReason: reason }, changed: true });
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
