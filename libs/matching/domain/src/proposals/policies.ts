import { Permission, isAllowed } from '@tdu/accounts-domain';
import { type Actor, type Id, type Result, accept, refuse } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import type { ProposalAnswer, ProposalState } from './proposal-life.js';

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

/** What each side answered, and why not. */
export interface Answers {
  readonly mentorAnswer: ProposalAnswer | null;
  readonly mentorReason: string | null;
  readonly menteeAnswer: ProposalAnswer | null;
  readonly menteeReason: string | null;
}

/**
 * The answers as an actor may read them: the team all of them, each person the own ones. The other's answer is told
 * once nothing is awaited any more, so that nobody answers under its influence; the other's reason never.
 */
export function visibleAnswers(
  actor: Actor,
  people: ProposalPeople,
  {
    state,
    mentorAnswer,
    mentorReason,
    menteeAnswer,
    menteeReason,
  }: Answers & { readonly state: ProposalState },
): Answers {
  const all = reviewsProposals(actor);
  const side = ownSide(actor, people);
  const told = state !== 'released' && side !== undefined;
  return {
    mentorAnswer: all || told || side === 'mentor' ? mentorAnswer : null,
    mentorReason: all || side === 'mentor' ? mentorReason : null,
    menteeAnswer: all || told || side === 'mentee' ? menteeAnswer : null,
    menteeReason: all || side === 'mentee' ? menteeReason : null,
  };
}
