import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { DomainEvents, Tenancy } from '@tdu/platform';
import { ProposalEndings } from './proposal-endings.js';
import { ProposalsRepository } from './proposals.repository.js';

/** Takes back what is put to somebody who is put aside: no duo is formed of it, and the other is free for the next run. */
@Injectable()
export class PoolLeavers implements OnModuleInit {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly events: DomainEvents,
    private readonly people: PeopleService,
    private readonly proposals: ProposalsRepository,
    private readonly endings: ProposalEndings,
  ) {}

  /** After the decision, not within: an answer holds the proposal first and the participation then. */
  onModuleInit(): void {
    this.events.subscribe('participation.state_changed', (ctx, { subjectId }) => this.free(ctx, subjectId));
  }

  private free(ctx: RequestContext, participationId: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const [record] = await this.people.participations(tx, [participationId]);
      if (!record || record.participation.state === 'admitted') return;
      // A release that saw the person admitted puts its proposals out first; they are taken back then.
      await this.proposals.lockReleases(tx);
      for (const id of await this.proposals.holdingPlacesOf(tx, participationId)) {
        await this.endings.withdraw(tx, id);
      }
    });
  }
}
