import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { toMatchFairness } from './fairness.mapper.js';
import { MatchFairnessModel } from './fairness.models.js';
import { FairnessService } from './fairness.service.js';

/** How fair a run was. Funders read it too, without small groups. */
@Resolver()
export class FairnessResolver {
  constructor(private readonly fairness: FairnessService) {}

  @Allow(Permission.ReadMatch, Permission.ReadImpact)
  @Query(() => MatchFairnessModel, { nullable: true })
  async matchFairness(
    @Ctx() ctx: RequestContext,
    @Args('matchRunId', { type: () => ID }) matchRunId: string,
  ): Promise<MatchFairnessModel | null> {
    const shown = await this.fairness.of(ctx, matchRunId);
    return shown && toMatchFairness(shown, ctx.language);
  }
}
