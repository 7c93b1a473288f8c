import { type CalendarDate, type Result, accept, addDays, frenchDate, refuse } from '@tdu/kernel';
import { closeDuo } from './closing.js';
import type { DuoChange, DuoLife } from './duo-life.js';
import type { Id } from '@tdu/kernel';

/** What is known of somebody who might take over a mentee. */
export interface MentorCandidate {
  readonly participationId: Id;
  readonly personId: Id;
  readonly programmeId: Id;
  readonly role: 'mentor' | 'mentee';
  readonly admitted: boolean;
  readonly placesLeft: number;
  /** The person may not be matched for now, for whatever reason; the reason is nobody's business here. */
  readonly heldBack: boolean;
  /** The person and the mentee were a duo once, this one excepted. */
  readonly pastPartner: boolean;
}

/**
 * Ends a duo for a new mentor: its last day is the eve of `from`, the first day of the duo that continues it. The
 * mentee's file goes on there; what the former mentor wrote stays here.
 */
export function endForSubstitution(duo: DuoLife, from: CalendarDate, today: CalendarDate): Result<DuoChange> {
  const first = duo.startsOn ?? duo.formedOn;
  if (duo.state !== 'closed' && from > addDays(today, 1)) {
    const message =
      'Le remplacement commence aujourd’hui, demain au plus tard, ou à une date passée : corrigez la date.';
    return refuse('SUBSTITUTION_IN_FUTURE', message, 'from');
  }
  if (duo.state !== 'closed' && from <= first) {
    const message = `Ce duo existe depuis le ${frenchDate(first)} : le remplacement commence après ce jour.`;
    return refuse('SUBSTITUTION_BEFORE_START', message, 'from');
  }
  return closeDuo(duo, { reason: 'mentor_replaced', on: addDays(from, -1) }, today);
}

/** Whether somebody can take over the mentee of a duo; each refusal says what to do instead. */
export function checkSuccessor(
  duo: { readonly programmeId: Id; readonly mentorPersonId: Id; readonly menteePersonId: Id },
  candidate: MentorCandidate | undefined,
): Result<MentorCandidate> {
  const no = (code: string, message: string) => refuse(code, message, 'mentorParticipationId');
  if (!candidate || candidate.programmeId !== duo.programmeId || candidate.role !== 'mentor') {
    return no(
      'MENTOR_UNKNOWN',
      'Ce mentor ne participe pas à ce programme : choisissez-en un dans le vivier.',
    );
  }
  if (candidate.personId === duo.mentorPersonId) {
    return no('MENTOR_UNCHANGED', 'Cette personne accompagne déjà ce duo : choisissez un autre mentor.');
  }
  if (candidate.personId === duo.menteePersonId) {
    return no('MENTOR_IS_MENTEE', 'Personne n’est son propre mentor : choisissez quelqu’un d’autre.');
  }
  if (!candidate.admitted || candidate.heldBack) {
    return no(
      'MENTOR_NOT_AVAILABLE',
      'Ce mentor ne peut pas être proposé pour le moment : choisissez-en un autre.',
    );
  }
  if (candidate.placesLeft < 1) {
    return no(
      'MENTOR_FULL',
      'Ce mentor n’a plus de place : choisissez-en un autre ou augmentez sa capacité.',
    );
  }
  if (candidate.pastPartner) {
    return no('PAST_PAIR', 'Ces deux personnes ont déjà formé un duo : choisissez un autre mentor.');
  }
  return accept(candidate);
}
