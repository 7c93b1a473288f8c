import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { MatchNames } from './match-names.js';
import { MatchPerson } from './proposal.models.js';
import { Unmatched } from './unmatched.models.js';

/** Names of the people a run left without a proposal. */
@Resolver(() => Unmatched)
export class UnmatchedResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  person(@Ctx() ctx: RequestContext, @Parent() { record }: Unmatched): Promise<MatchPerson> {
    return this.names.person(ctx, record.participationId);
  }
}
