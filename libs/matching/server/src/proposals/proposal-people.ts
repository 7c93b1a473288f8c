import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ProposalPeople } from '@tdu/matching-domain';
import { PeopleService } from '@tdu/people-server';
import type { ProposalEntity } from '../entities/proposal.entity.js';

type Pair = Pick<ProposalEntity, 'mentorParticipationId' | 'menteeParticipationId'>;

/** Which two persons stand behind a proposal. */
@Injectable()
export class ProposalPeopleReader {
  constructor(private readonly people: PeopleService) {}

  /** Foreign keys promise that both are there. */
  async of(
    tx: RequestContext,
    { mentorParticipationId, menteeParticipationId }: Pair,
  ): Promise<ProposalPeople> {
    const records = await this.people.participations(tx, [mentorParticipationId, menteeParticipationId]);
    const personOf = (id: Id) => records.find((one) => one.participation.id === id)!.person.id;
    return {
      mentorPersonId: personOf(mentorParticipationId),
      menteePersonId: personOf(menteeParticipationId),
    };
  }
}
