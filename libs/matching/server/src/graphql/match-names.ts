import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ProposalPeople } from '@tdu/matching-domain';
import { PeopleService } from '@tdu/people-server';
import { loaderFor } from '@tdu/platform';
import { ProgrammeMapper, ProgrammeModel, ProgrammesService } from '@tdu/programmes-server';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { MatchPerson } from './proposal.models.js';

/** People and programmes behind the rows of this part, read together for a whole request. */
@Injectable()
export class MatchNames {
  constructor(
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly mapper: ProgrammeMapper,
  ) {}

  /** The person of a participation. */
  async person(ctx: RequestContext, participationId: Id): Promise<MatchPerson> {
    const id = await this.personId(ctx, participationId);
    const names = loaderFor(ctx, 'matching.names', (ids) => this.people.personNames(ctx, ids));
    return Object.assign(new MatchPerson(), {
      id,
      displayName: (await names.load(id)) ?? 'Personne effacée',
    });
  }

  /** The two persons of a proposal. */
  async both(ctx: RequestContext, proposal: ProposalEntity): Promise<ProposalPeople> {
    const [mentorPersonId, menteePersonId] = await Promise.all([
      this.personId(ctx, proposal.mentorParticipationId),
      this.personId(ctx, proposal.menteeParticipationId),
    ]);
    return { mentorPersonId, menteePersonId };
  }

  /** The programme of a version. */
  async programme(ctx: RequestContext, versionId: Id): Promise<ProgrammeModel> {
    const versions = loaderFor(ctx, 'matching.versions', async (ids) => {
      const found = await this.programmes.versions(ctx, ids);
      return new Map(found.map((version) => [version.id, version.programmeId]));
    });
    const programmes = loaderFor(ctx, 'matching.programmes', async (ids) => {
      const found = await this.programmes.byIds(ctx, ids);
      return new Map(found.map((programme) => [programme.id, programme]));
    });
    const programme = await programmes.load((await versions.load(versionId))!);
    return this.mapper.toModel(programme!);
  }

  /** Foreign keys promise that the participation is there. */
  private async personId(ctx: RequestContext, participationId: Id): Promise<Id> {
    return (await this.people.loadParticipation(ctx, participationId))!.person.id;
  }
}
