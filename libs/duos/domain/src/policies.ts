import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { Actor, Id } from '@tdu/kernel';
import type { CharterSigner } from './documents.section.js';
import type { AccountSide, MeetingAccount } from './meeting-account.js';

/** The two people of a duo. */
export interface DuoPeople {
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
}

/** Staff read every duo; a participant, or the holder of a signed link, the own one. */
export function canReadDuo(actor: Actor, duo: DuoPeople): boolean {
  if (isAllowed(actor, [Permission.ReadDuos])) return true;
  if (actor.kind === 'user' && !isAllowed(actor, [Permission.ReadOwnDuo])) return false;
  return participantSide(actor, duo) !== null;
}

/** Staff log for any duo; a participant for the own one. */
export function canLogMeeting(actor: Actor, duo: DuoPeople): boolean {
  return accountSide(actor, duo) !== null;
}

/**
 * On whose behalf an actor tells a meeting: the own side for a participant, even one who is also staff; null when
 * the duo is none of the actor's business.
 */
export function accountSide(actor: Actor, duo: DuoPeople): AccountSide | null {
  if (actor.kind === 'user' && !isAllowed(actor, [Permission.LogMeeting])) return null;
  const own = participantSide(actor, duo);
  if (own) return own;
  return isAllowed(actor, [Permission.ManageDuos]) ? 'staff' : null;
}

/** People sign for themselves; staff sign as representative, and enter what was signed on paper at the office. */
export function canSignCharter(actor: Actor, duo: DuoPeople, signer: CharterSigner): boolean {
  if (isAllowed(actor, [Permission.ManageDuos])) return true;
  if (actor.kind === 'user' && !isAllowed(actor, [Permission.SignCharter])) return false;
  return participantSide(actor, duo) === signer;
}

/** Closing, pausing and reviews are the coordinators' work. */
export function canManageDuo(actor: Actor): boolean {
  return isAllowed(actor, [Permission.ManageDuos]);
}

/** Two people may tell one meeting differently, and only staff see both: a participant reads the own side's and staff's. */
export function canReadMeeting(
  actor: Actor,
  duo: DuoPeople,
  account: Pick<MeetingAccount, 'loggedBy'>,
): boolean {
  if (isAllowed(actor, [Permission.ReadDuos])) return true;
  return (
    canReadDuo(actor, duo) &&
    (account.loggedBy === 'staff' || account.loggedBy === participantSide(actor, duo))
  );
}

function participantSide(actor: Actor, duo: DuoPeople): 'mentor' | 'mentee' | null {
  const personId = actor.kind === 'system' ? null : actor.personId;
  if (personId === null) return null;
  if (personId === duo.mentorPersonId) return 'mentor';
  return personId === duo.menteePersonId ? 'mentee' : null;
}
