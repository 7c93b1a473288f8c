import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { Actor, Id } from '@tdu/kernel';
import { sideFollowed } from './afterwards.js';
import type { CharterSigner } from './documents.section.js';
import type { DueItem } from './due-calendar.js';
import type { DocumentAudience } from './duo-documents.js';
import type { AccountSide, MeetingAccount } from './meeting-account.js';
import type { SafeguardingNaming } from './safeguarding.js';

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
  return sideWith(Permission.LogMeeting, actor, duo);
}

/** On whose behalf an actor writes goals, steps, documents and questions; by the same rule. */
export function contributorSide(actor: Actor, duo: DuoPeople): AccountSide | null {
  return sideWith(Permission.ContributeToDuo, actor, duo);
}

function sideWith(permission: Permission, actor: Actor, duo: DuoPeople): AccountSide | null {
  if (actor.kind === 'user' && !isAllowed(actor, [permission])) return null;
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

/** A question is between one side and the team: the other side does not know of it. */
export function canReadQuestion(
  actor: Actor,
  duo: DuoPeople,
  { askedBy }: { askedBy: AccountSide },
): boolean {
  if (isAllowed(actor, [Permission.ReadDuos])) return true;
  return canReadDuo(actor, duo) && askedBy === participantSide(actor, duo);
}

/** The team opens every document; a participant those for both, those for the own side, and those he or she put there. */
export function canReadDocument(
  actor: Actor,
  duo: DuoPeople,
  { audience, addedBy }: { readonly audience: DocumentAudience; readonly addedBy: AccountSide },
): boolean {
  if (isAllowed(actor, [Permission.ReadDuos])) return true;
  if (!canReadDuo(actor, duo)) return false;
  return audience === 'duo' || [audience, addedBy].includes(participantSide(actor, duo) ?? 'staff');
}

/** A follow-up tells that its side agreed to be asked for news, which the other is not told. */
export function canReadDue(
  actor: Actor,
  duo: DuoPeople,
  { kind, key }: Pick<DueItem, 'kind' | 'key'>,
): boolean {
  if (kind !== 'follow_up' || isAllowed(actor, [Permission.ReadDuos])) return true;
  return sideFollowed(key) === participantSide(actor, duo);
}

/** Either of the two may report, each for him- or herself; the team has its own ways. */
export function reporterSide(actor: Actor, duo: DuoPeople): 'mentor' | 'mentee' | null {
  if (actor.kind !== 'user' || !isAllowed(actor, [Permission.ContributeToDuo])) return null;
  return participantSide(actor, duo);
}

/**
 * A report is read by one user, the one who is named for it. No permission, no role and no job opens it: not another
 * coordinator's, not the administrator's, not the software's own. Nor may its subject read it: somebody who is of the
 * duo does not, whatever else he or she is.
 */
export function canReadReport(actor: Actor, duo: DuoPeople, safeguardingUserId: Id | null): boolean {
  if (actor.kind !== 'user' || actor.userId !== safeguardingUserId) return false;
  return isAllowed(actor, [Permission.ReadDuos]) && participantSide(actor, duo) === null;
}

/** Whether reports may come to an actor at all: somebody is told of the desk before there is anything to read. */
export function isSafeguardingPerson(actor: Actor, namings: readonly SafeguardingNaming[]): boolean {
  if (actor.kind !== 'user' || !isAllowed(actor, [Permission.ReadDuos])) return false;
  return namings.some(({ userId }) => userId === actor.userId);
}

function participantSide(actor: Actor, duo: DuoPeople): 'mentor' | 'mentee' | null {
  const personId = actor.kind === 'system' ? null : actor.personId;
  if (personId === null) return null;
  if (personId === duo.mentorPersonId) return 'mentor';
  return personId === duo.menteePersonId ? 'mentee' : null;
}
