import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, canMove, refuse } from '@tdu/kernel';
import {
  type ProposalState,
  matchingSection,
  proposalTransitions,
  proposalUnknown,
} from '@tdu/matching-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { type ProgrammeVersion, readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { ProposalsRepository } from './proposals.repository.js';

const DAY = 24 * 60 * 60 * 1000;

/** How proposals end otherwise than by an answer: as a duo, taken back, or expired. */
@Injectable()
export class ProposalEndings {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** See ProposalsService.withdraw. */
  async withdraw(ctx: RequestContext, id: Id): Promise<Result<ProposalEntity>> {
    if (!isId(id)) return proposalUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, id);
      if (!proposal) return proposalUnknown();
      if (!canMove(proposalTransitions, proposal.state, 'withdrawn')) return tooLate();
      await this.end(tx, [id], 'withdrawn');
      return accept({ ...proposal, state: 'withdrawn' });
    });
  }

  /** See ProposalsService.expireOverdue. */
  expireOverdue(ctx: RequestContext): Promise<number> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const versions = await this.programmes.versions(tx, await this.proposals.waitingVersions(tx));
      let expired = 0;
      for (const version of versions) expired += await this.expire(tx, version);
      return expired;
    });
  }

  /** See ProposalsService.accepted. */
  accepted(ctx: RequestContext): Promise<ProposalEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.proposals.accepted(tx));
  }

  /** See ProposalsService.markFormed. */
  markFormed(ctx: RequestContext, id: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, id);
      if (proposal && canMove(proposalTransitions, proposal.state, 'formed'))
        await this.end(tx, [id], 'formed');
    });
  }

  private async expire(tx: RequestContext, version: ProgrammeVersion): Promise<number> {
    const { answerWithinDays } = readSection(version, matchingSection);
    const before = new Date(tx.clock.now().getTime() - answerWithinDays * DAY);
    const ids = (await this.proposals.waitingSince(tx, version.id, before)).map(({ id }) => id);
    await this.end(tx, ids, 'expired');
    return ids.length;
  }

  private async end(tx: RequestContext, ids: readonly Id[], state: ProposalState): Promise<void> {
    if (ids.length === 0) return;
    const type = `proposal.${state}`;
    await this.proposals.update(tx, ids, { state });
    await this.history.append(tx, ...ids.map((subjectId) => ({ subjectType: 'proposal', subjectId, type })));
    for (const subjectId of ids) this.events.publish(tx, { type, subjectId });
  }
}

function tooLate(): Result<never> {
  return refuse(
    'PROPOSAL_CLOSED',
    'Cette proposition est close ou le duo est déjà formé : clôturez plutôt le duo.',
    'proposalId',
  );
}
