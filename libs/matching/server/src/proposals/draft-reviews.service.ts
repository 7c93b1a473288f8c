import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept } from '@tdu/kernel';
import { lockDraft, proposalUnknown, reviewDraft } from '@tdu/matching-domain';
import { History, Tenancy } from '@tdu/platform';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { ProposalsRepository } from './proposals.repository.js';

/** What the team thinks of drafts before they go out: reviewed, locked. */
@Injectable()
export class DraftReviewsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly history: History,
  ) {}

  /** Says that a draft may go out, or takes that back. Refusals PROPOSAL_UNKNOWN, PROPOSAL_NOT_DRAFT. */
  review(ctx: RequestContext, id: Id, reviewed: boolean): Promise<Result<ProposalEntity>> {
    return this.mark(ctx, id, reviewDraft, reviewed, reviewed ? 'proposal.reviewed' : 'proposal.unreviewed');
  }

  /** Has later runs leave a draft and its places alone, or no longer. Same refusals. */
  lock(ctx: RequestContext, id: Id, locked: boolean): Promise<Result<ProposalEntity>> {
    return this.mark(ctx, id, lockDraft, locked, locked ? 'proposal.locked' : 'proposal.unlocked');
  }

  private async mark(
    ctx: RequestContext,
    id: Id,
    rule: typeof reviewDraft,
    on: boolean,
    type: string,
  ): Promise<Result<ProposalEntity>> {
    if (!isId(id)) return proposalUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, id);
      if (!proposal) return proposalUnknown();
      const marked = rule(proposal, on, tx.clock.now());
      if (!marked.ok || marked.value === proposal) return marked;
      const { reviewedAt, lockedAt } = marked.value;
      await this.proposals.update(tx, [id], { reviewedAt, lockedAt });
      await this.history.append(tx, { subjectType: 'proposal', subjectId: id, type });
      return accept(marked.value);
    });
  }
}
