import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ToldFact } from '@tdu/matching-domain';
import { type ProposalEntity, SharedFactsService } from '@tdu/matching-server';
import { PeopleService } from '@tdu/people-server';

/** What one of the two people of a proposal is shown on the page of a link. */
export interface PartnerView {
  /** Of the other person. */
  readonly givenName: string;
  /** What that person agreed to show. */
  readonly facts: readonly ToldFact[];
  /** What the holder of the link has answered already. */
  readonly answered: 'yes' | 'no' | null;
}

/** A proposal as one of its two people sees it. */
@Injectable()
export class ProposalPartner {
  constructor(
    private readonly people: PeopleService,
    private readonly facts: SharedFactsService,
  ) {}

  async of(ctx: RequestContext, proposal: ProposalEntity): Promise<PartnerView> {
    const both = [proposal.mentorParticipationId, proposal.menteeParticipationId];
    const [mentor, mentee] = await Promise.all(both.map((id) => this.person(ctx, id)));
    const isMentor = ctx.actor.kind !== 'system' && ctx.actor.personId === mentor?.id;
    return {
      givenName: (isMentor ? mentee : mentor)?.givenName ?? 'une autre personne',
      facts: await this.facts.told(ctx, both[isMentor ? 1 : 0]),
      answered: isMentor ? proposal.mentorAnswer : proposal.menteeAnswer,
    };
  }

  private async person(ctx: RequestContext, participationId: Id) {
    return (await this.people.loadParticipation(ctx, participationId))?.person;
  }
}
