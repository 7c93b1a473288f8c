import { Permission, isAllowed } from '@tdu/accounts-domain';
import { type Actor, type Id, type Result, accept, refuse } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';

/** The two persons of a proposal. */
export interface ProposalPeople {
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
}

/** The side on which an actor stands in a proposal; undefined for everyone else. */
export function ownSide(
  actor: Actor,
  { mentorPersonId, menteePersonId }: ProposalPeople,
): ParticipantRole | undefined {
  const personId = actor.kind === 'system' ? null : actor.personId;
  if (personId === null) return undefined;
  if (personId === mentorPersonId) return 'mentor';
  return personId === menteePersonId ? 'mentee' : undefined;
}

/** Whether an actor reviews proposals for the association. */
export function reviewsProposals(actor: Actor): boolean {
  return isAllowed(actor, [Permission.ReviewProposals]);
}

/**
 * The side for which an actor answers: one's own, or the one that staff name when they record an answer that they
 * were told. Refusals PROPOSAL_UNKNOWN (also for someone else's, whose existence is not told) and SIDE_MISSING.
 */
export function answeringSide(
  actor: Actor,
  people: ProposalPeople,
  named: ParticipantRole | null | undefined,
): Result<ParticipantRole> {
  const own = ownSide(actor, people);
  if (own && (!named || named === own)) return accept(own);
  if (!reviewsProposals(actor)) return proposalUnknown();
  if (named) return accept(named);
  return refuse(
    'SIDE_MISSING',
    'Précisez pour qui vous répondez : le mentor ou la personne accompagnée.',
    'side',
  );
}

/** The refusal for a proposal that is not there for this actor. */
export function proposalUnknown(): Result<never> {
  return refuse(
    'PROPOSAL_UNKNOWN',
    'Cette proposition n’existe pas ou ne vous est pas adressée : rechargez la page.',
    'proposalId',
  );
}
