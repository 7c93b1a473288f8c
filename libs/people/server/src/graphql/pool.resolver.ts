import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { PoolSummaryService } from '../pool/pool-summary.service.js';
import { PoolSummaryModel } from './pool.models.js';

/** The pool at a glance. */
@Resolver()
export class PoolResolver {
  constructor(private readonly summaries: PoolSummaryService) {}

  @Allow(Permission.ReadPeople)
  @Query(() => PoolSummaryModel)
  async poolSummary(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ): Promise<PoolSummaryModel> {
    return Object.assign(new PoolSummaryModel(), await this.summaries.of(ctx, programmeId));
  }
}
