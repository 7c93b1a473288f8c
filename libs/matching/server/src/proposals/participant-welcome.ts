import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type ParticipantAccount, ParticipantAccountsService } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { DomainEvents, Tenancy } from '@tdu/platform';
import { ProposalsRepository } from './proposals.repository.js';

/**
 * Opens an account for both people of a released proposal, where they have an address: from then on there is
 * something on the site for them to answer. Whoever has none answers from the links in messages.
 */
@Injectable()
export class ParticipantWelcome implements OnModuleInit {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly events: DomainEvents,
    private readonly proposals: ProposalsRepository,
    private readonly people: PeopleService,
    private readonly accounts: ParticipantAccountsService,
  ) {}

  onModuleInit(): void {
    this.events.subscribe('proposal.released', (ctx, { subjectId }) => this.welcome(ctx, subjectId));
  }

  private welcome(ctx: RequestContext, proposalId: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.byId(tx, proposalId);
      if (!proposal) return;
      const { mentorParticipationId, menteeParticipationId } = proposal;
      const both = await this.people.participations(tx, [mentorParticipationId, menteeParticipationId]);
      const contacts = await this.people.contactsOf(
        tx,
        both.map(({ person }) => person.id),
      );
      const participants = both.flatMap(
        ({ participation: { role }, person: { id: personId } }): ParticipantAccount[] => {
          const contact = contacts.get(personId);
          return contact?.email ? [{ personId, role, email: contact.email, name: contact.name }] : [];
        },
      );
      await this.accounts.open(tx, participants);
    });
  }
}
