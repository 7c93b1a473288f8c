import { Injectable } from '@nestjs/common';
import type { Actor, Id, RequestContext } from '@tdu/kernel';
import {
  type ProposalPeople,
  type Visibility,
  mayTellCommon,
  reviewsProposals,
  visibilitySection,
} from '@tdu/matching-domain';
import { PeopleService } from '@tdu/people-server';
import { loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammeMapper, ProgrammeModel, ProgrammesService } from '@tdu/programmes-server';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { SharedFactsService } from '../proposals/shared-facts.service.js';
import { MatchPerson } from './proposal.models.js';

/** People and programmes behind the rows of this part, read together for a whole request. */
@Injectable()
export class MatchNames {
  constructor(
    private readonly people: PeopleService,
    private readonly programmes: ProgrammesService,
    private readonly mapper: ProgrammeMapper,
    private readonly facts: SharedFactsService,
  ) {}

  /** The person of a participation. */
  async person(ctx: RequestContext, participationId: Id): Promise<MatchPerson> {
    return this.named(ctx, await this.personId(ctx, participationId));
  }

  /** A person by the name the team reads. */
  async named(ctx: RequestContext, id: Id): Promise<MatchPerson> {
    const names = loaderFor(ctx, 'matching.names', (ids) => this.people.personNames(ctx, ids));
    return Object.assign(new MatchPerson(), {
      id,
      displayName: (await names.load(id)) ?? 'Personne effacée',
    });
  }

  /** The same as the other of a proposal reads it: by the whole name where the programme and the person let it be told. */
  async partner(ctx: RequestContext, participationId: Id, versionId: Id): Promise<MatchPerson> {
    const named = await this.person(ctx, participationId);
    if (reviewsProposals(ctx.actor) || isOwn(ctx.actor, named.id)) return named;
    const { names } = await this.visibility(ctx, versionId);
    const agreed = await this.facts.of(ctx, participationId);
    if (names.proposal === 'whole' && agreed.includes('family_name')) return named;
    const { person } = (await this.people.loadParticipation(ctx, participationId))!;
    return Object.assign(new MatchPerson(), { id: named.id, displayName: person.givenName });
  }

  /** What the rules of a version let the two people see. */
  async visibility(ctx: RequestContext, versionId: Id): Promise<Visibility> {
    return readSection((await this.versions(ctx).load(versionId))!, visibilitySection);
  }

  /** Criteria whose common part the two of a proposal may be told: the programme's, as far as each agreed to show it. */
  async commonCriteria(ctx: RequestContext, record: ProposalEntity): Promise<Visibility['proposal']> {
    const { proposal } = await this.visibility(ctx, record.programmeVersionId);
    const mentor = await this.facts.of(ctx, record.mentorParticipationId);
    const mentee = await this.facts.of(ctx, record.menteeParticipationId);
    return proposal.filter((criterion) => mayTellCommon(criterion, mentor, mentee));
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
    const programmes = loaderFor(ctx, 'matching.programmes', async (ids) => {
      const found = await this.programmes.byIds(ctx, ids);
      return new Map(found.map((programme) => [programme.id, programme]));
    });
    const programme = await programmes.load((await this.versions(ctx).load(versionId))!.programmeId);
    return this.mapper.toModel(programme!);
  }

  private versions(ctx: RequestContext) {
    return loaderFor(ctx, 'matching.versions', async (ids) => {
      const found = await this.programmes.versions(ctx, ids);
      return new Map(found.map((version) => [version.id, version]));
    });
  }

  /** Foreign keys promise that the participation is there. */
  private async personId(ctx: RequestContext, participationId: Id): Promise<Id> {
    return (await this.people.loadParticipation(ctx, participationId))!.person.id;
  }
}

function isOwn(actor: Actor, personId: Id): boolean {
  return actor.kind !== 'system' && actor.personId === personId;
}
