import {
  Args,
  ArgsType,
  Field,
  ID,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  createUnionType,
} from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import {
  type Connection,
  ConnectionArgs,
  Ctx,
  RefusalResult,
  byClass,
  mapConnection,
  toUnion,
} from '@tdu/platform';
import { MatchNames } from '../graphql/match-names.js';
import { MatchPerson } from '../graphql/proposal.models.js';
import { MatchStudiesService } from '../studies/match-studies.service.js';
import { BalancePreviewModel } from '../fairness/balance.models.js';
import { toStudy } from './study.mapper.js';
import { toPoolStudy, toStuckPerson } from './pool-study.mapper.js';
import { PoolStudyModel, StuckPerson, StuckPersonConnection } from './pool-study.models.js';

export const StudyPoolResult = createUnionType({
  name: 'StudyPoolResult',
  types: () => [PoolStudyModel, RefusalResult] as const,
  resolveType: byClass as never,
});

export const CancelStudyResult = createUnionType({
  name: 'CancelStudyResult',
  types: () => [PoolStudyModel, BalancePreviewModel, RefusalResult] as const,
  resolveType: byClass as never,
});

@ArgsType()
export class StuckPeopleArgs extends ConnectionArgs {
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
}

/** Why nobody, over a pool, and whom to recruit: for coordinators only. */
@Resolver(() => PoolStudyModel)
export class PoolStudyResolver {
  constructor(private readonly studies: MatchStudiesService) {}

  @Allow(Permission.RunMatch)
  @Mutation(() => StudyPoolResult, {
    description: 'Has the worker find out why nobody fits and whom to recruit',
  })
  async studyPool(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<typeof StudyPoolResult> {
    return toUnion(await this.studies.studyPool(ctx, programmeId), (study) =>
      toPoolStudy(study, ctx.language),
    );
  }

  @Allow(Permission.RunMatch)
  @Mutation(() => CancelStudyResult, {
    description: 'Stops a study of a pool or a preview of the slider, waiting or computing',
  })
  async cancelStudy(
    @Ctx() ctx: RequestContext,
    @Args('studyId', { type: () => ID }) studyId: string,
  ): Promise<typeof CancelStudyResult> {
    return toUnion(await this.studies.cancel(ctx, studyId), (study) => toStudy(study, ctx.language));
  }

  @Allow(Permission.ReadMatch)
  @Query(() => PoolStudyModel, { nullable: true, description: 'The newest; null when none was asked for' })
  async poolStudy(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<PoolStudyModel | null> {
    const study = await this.studies.latest(ctx, programmeId, 'needs');
    return study && toPoolStudy(study, ctx.language);
  }

  @ResolveField(() => StuckPersonConnection, {
    description: 'Nobody is possible for them; longest registered first',
  })
  async stuckPeople(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: PoolStudyModel,
    @Args() args: StuckPeopleArgs,
  ): Promise<Connection<StuckPerson>> {
    const page = await this.studies.stuck(ctx, record, args.role, args);
    return mapConnection(page, (row) => toStuckPerson(row, ctx.language));
  }
}

/** Names of the people a study found stuck. */
@Resolver(() => StuckPerson)
export class StuckPersonResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  person(@Ctx() ctx: RequestContext, @Parent() { participationId }: StuckPerson): Promise<MatchPerson> {
    return this.names.person(ctx, participationId);
  }
}
