import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { AlternativeChange, AlternativeModel, AlternativeWaiting } from './alternative.models.js';
import { MatchNames } from './match-names.js';
import { MatchPerson } from './proposal.models.js';

/** Names of the people of an alternative. */
@Resolver(() => AlternativeModel)
export class AlternativeNamesResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  mentor(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeModel): Promise<MatchPerson> {
    return this.names.person(ctx, record.mentorParticipationId);
  }

  @ResolveField(() => MatchPerson)
  mentee(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeModel): Promise<MatchPerson> {
    return this.names.person(ctx, record.menteeParticipationId);
  }
}

/** Names of those who would have a duo fewer. */
@Resolver(() => AlternativeWaiting)
export class AlternativeWaitingResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  person(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeWaiting): Promise<MatchPerson> {
    return this.names.person(ctx, record.participationId);
  }
}

/** Names of those who would change partner. */
@Resolver(() => AlternativeChange)
export class AlternativeChangeResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  mentee(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeChange): Promise<MatchPerson> {
    return this.names.person(ctx, record.menteeParticipationId);
  }

  @ResolveField(() => MatchPerson, { nullable: true, description: 'The mentor of the run; null = none' })
  from(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeChange): Promise<MatchPerson | null> {
    return this.nameOf(ctx, record.from);
  }

  @ResolveField(() => MatchPerson, { nullable: true, description: 'The mentor instead; null = none' })
  to(@Ctx() ctx: RequestContext, @Parent() { record }: AlternativeChange): Promise<MatchPerson | null> {
    return this.nameOf(ctx, record.to);
  }

  private async nameOf(ctx: RequestContext, participationId: Id | null): Promise<MatchPerson | null> {
    return participationId === null ? null : this.names.person(ctx, participationId);
  }
}
