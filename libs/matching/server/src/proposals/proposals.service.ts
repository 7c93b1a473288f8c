import { Injectable } from '@nestjs/common';
import type { Id, RequestContext, Result } from '@tdu/kernel';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { type AnswerInput, ProposalAnswers } from './proposal-answers.js';
import { ProposalEndings } from './proposal-endings.js';
import { ProposalRelease, type Released } from './proposal-release.js';

/** A proposal to which both said yes, as far as the part that forms duos needs it. */
export type AcceptedProposal = Pick<
  ProposalEntity,
  'id' | 'programmeVersionId' | 'mentorParticipationId' | 'menteeParticipationId'
>;

/** The life of proposals: released by the team, answered by two people, then a duo, or back to the pool. */
@Injectable()
export class ProposalsService {
  constructor(
    private readonly releases: ProposalRelease,
    private readonly answers: ProposalAnswers,
    private readonly endings: ProposalEndings,
  ) {}

  /** Puts drafts of a run to both people: all of them, those asked, those reviewed. Refusal NOTHING_TO_RELEASE. */
  release(
    ctx: RequestContext,
    matchRunId: Id,
    proposalIds?: readonly Id[] | null,
    onlyReviewed?: boolean | null,
  ): Promise<Result<Released>> {
    return this.releases.release(ctx, matchRunId, { ids: proposalIds, onlyReviewed });
  }

  /**
   * Notes the answer of a side: one's own, or `side` told to the team. Two yeses publish `proposal.accepted`; a no
   * returns both to the pool. Doing it twice has one effect.
   */
  answer(ctx: RequestContext, input: AnswerInput): Promise<Result<ProposalEntity>> {
    return this.answers.answer(ctx, input);
  }

  /** Takes a proposal back before a duo is formed; refusals PROPOSAL_UNKNOWN, PROPOSAL_CLOSED. */
  withdraw(ctx: RequestContext, proposalId: Id): Promise<Result<ProposalEntity>> {
    return this.endings.withdraw(ctx, proposalId);
  }

  /** Ends proposals left unanswered longer than their programme allows; returns how many. */
  expireOverdue(ctx: RequestContext): Promise<number> {
    return this.endings.expireOverdue(ctx);
  }

  /** Accepted proposals of which no duo was formed yet, oldest first; held until the caller's transaction ends. */
  accepted(ctx: RequestContext): Promise<AcceptedProposal[]> {
    return this.endings.accepted(ctx);
  }

  /** Says that the duo of an accepted proposal exists; saying it again changes nothing. */
  markFormed(ctx: RequestContext, proposalId: Id): Promise<void> {
    return this.endings.markFormed(ctx, proposalId);
  }
}
