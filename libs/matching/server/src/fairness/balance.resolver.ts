import {
  Args,
  ID,
  Int,
  Mutation,
  Parent,
  Query,
  ResolveField,
  Resolver,
  createUnionType,
} from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx, RefusalResult, byClass, toUnion } from '@tdu/platform';
import { MatchNames } from '../graphql/match-names.js';
import { MatchPerson } from '../graphql/proposal.models.js';
import { MatchStudiesService } from '../studies/match-studies.service.js';
import { toBalancePreview } from './balance.mapper.js';
import { BalancePositionModel, BalancePreviewModel } from './balance.models.js';

export const PreviewBalanceResult = createUnionType({
  name: 'PreviewBalanceResult',
  types: () => [BalancePreviewModel, RefusalResult] as const,
  resolveType: byClass as never,
});

/** The slider between quality and waiting: its effect is shown before a run. */
@Resolver()
export class BalanceResolver {
  constructor(private readonly studies: MatchStudiesService) {}

  @Allow(Permission.RunMatch)
  @Mutation(() => PreviewBalanceResult, {
    description: 'Has the worker compute a run at each position; proposes nothing',
  })
  async previewBalance(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('steps', { type: () => [Int], description: 'Positions, 0 to 100, at most 11' }) steps: number[],
  ): Promise<typeof PreviewBalanceResult> {
    return toUnion(await this.studies.previewBalance(ctx, programmeId, steps), toBalancePreview);
  }

  @Allow(Permission.ReadMatch)
  @Query(() => BalancePreviewModel, {
    nullable: true,
    description: 'The newest; null when none was asked for',
  })
  async balancePreview(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<BalancePreviewModel | null> {
    const study = await this.studies.latest(ctx, programmeId, 'balance');
    return study && toBalancePreview(study);
  }
}

/** A screen names so many people of each position; all are counted. */
const NAMED = 20;

/** Who would change at a position. */
@Resolver(() => BalancePositionModel)
export class BalancePositionResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => [MatchPerson], { description: 'The first twenty' })
  gained(@Ctx() ctx: RequestContext, @Parent() { gainedIds }: BalancePositionModel): Promise<MatchPerson[]> {
    return this.named(ctx, gainedIds);
  }

  @ResolveField(() => [MatchPerson], { description: 'The first twenty' })
  lost(@Ctx() ctx: RequestContext, @Parent() { lostIds }: BalancePositionModel): Promise<MatchPerson[]> {
    return this.named(ctx, lostIds);
  }

  private named(ctx: RequestContext, ids: readonly Id[]): Promise<MatchPerson[]> {
    return Promise.all(ids.slice(0, NAMED).map((id) => this.names.person(ctx, id)));
  }
}
