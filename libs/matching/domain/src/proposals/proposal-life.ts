import { type Result, type Transitions, accept, refuse } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';

export const PROPOSAL_STATES = [
  'draft',
  'released',
  'accepted',
  'declined',
  'withdrawn',
  'expired',
  'formed',
] as const;
export type ProposalState = (typeof PROPOSAL_STATES)[number];

export const PROPOSAL_ANSWERS = ['yes', 'no'] as const;
export type ProposalAnswer = (typeof PROPOSAL_ANSWERS)[number];

/** The life of a proposal. Only `released` and `accepted` hold a place of each side. */
export const proposalTransitions: Transitions<ProposalState> = {
  draft: ['released', 'withdrawn'],
  released: ['accepted', 'declined', 'withdrawn', 'expired'],
  accepted: ['formed', 'withdrawn'],
  declined: [],
  withdrawn: [],
  expired: [],
  formed: [],
};

/** States in which a proposal takes one place of the mentor and the one place of the mentee. */
export const PLACE_HOLDING: readonly ProposalState[] = ['released', 'accepted'];

/** A proposal as far as its answers go. */
export interface AnswerState {
  readonly state: ProposalState;
  readonly mentorAnswer: ProposalAnswer | null;
  readonly menteeAnswer: ProposalAnswer | null;
}

/**
 * What an answer of one side makes of a proposal: a no closes it, the second yes accepts it. The same answer again
 * changes nothing, whenever it comes; a yes may become a no as long as the other side has not accepted.
 * Refusals PROPOSAL_NOT_RELEASED, PROPOSAL_CLOSED.
 */
export function answerProposal<P extends AnswerState>(
  proposal: P,
  side: ParticipantRole,
  answer: ProposalAnswer,
): Result<P> {
  const field = side === 'mentor' ? 'mentorAnswer' : 'menteeAnswer';
  if (proposal[field] === answer) return accept(proposal);
  if (proposal.state === 'draft') return notReleased();
  if (proposal.state !== 'released') return closed();
  const other = side === 'mentor' ? proposal.menteeAnswer : proposal.mentorAnswer;
  return accept({ ...proposal, [field]: answer, state: stateAfter(answer, other) });
}

function stateAfter(answer: ProposalAnswer, other: ProposalAnswer | null): ProposalState {
  if (answer === 'no') return 'declined';
  return other === 'yes' ? 'accepted' : 'released';
}

function notReleased(): Result<never> {
  return refuse(
    'PROPOSAL_NOT_RELEASED',
    'Cette proposition n’a pas encore été envoyée aux deux personnes : envoyez-la d’abord.',
    'proposalId',
  );
}

function closed(): Result<never> {
  return refuse(
    'PROPOSAL_CLOSED',
    'Cette proposition n’attend plus de réponse. Pour changer d’avis, écrivez à la coordination.',
    'proposalId',
  );
}
