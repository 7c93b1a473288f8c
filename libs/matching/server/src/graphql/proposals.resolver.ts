import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, mapConnection, toUnion } from '@tdu/platform';
import { ProposalsReader } from '../proposals/proposals.reader.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { AnswerProposalArgs, ProposalsArgs, ReleaseProposalsArgs } from './matching.inputs.js';
import { AnswerProposalResult, ReleaseProposalsResult, WithdrawProposalResult } from './matching.results.js';
import { toProposal, toReleased } from './proposal.mapper.js';
import { ProposalConnection, ProposalModel } from './proposal.models.js';

/** Proposals: the team's lists and releases, and each person's own. */
@Resolver()
export class ProposalsResolver {
  constructor(
    private readonly service: ProposalsService,
    private readonly reader: ProposalsReader,
  ) {}

  @Allow(Permission.ReadMatch)
  @Query(() => ProposalConnection)
  async proposals(
    @Ctx() ctx: RequestContext,
    @Args() args: ProposalsArgs,
  ): Promise<Connection<ProposalModel>> {
    return mapConnection(await this.reader.page(ctx, args, args), toProposal);
  }

  @Allow(Permission.AnswerOwnProposal)
  @Query(() => [ProposalModel], { description: 'What was put to the signed-in person and is not closed' })
  async myProposals(@Ctx() ctx: RequestContext): Promise<ProposalModel[]> {
    return (await this.reader.own(ctx)).map(toProposal);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => ReleaseProposalsResult)
  async releaseProposals(
    @Ctx() ctx: RequestContext,
    @Args() { matchRunId, proposalIds, onlyReviewed }: ReleaseProposalsArgs,
  ): Promise<typeof ReleaseProposalsResult> {
    return toUnion(await this.service.release(ctx, matchRunId, proposalIds, onlyReviewed), toReleased);
  }

  @Allow(Permission.AnswerOwnProposal, Permission.ReviewProposals)
  @Mutation(() => AnswerProposalResult)
  async answerProposal(
    @Ctx() ctx: RequestContext,
    @Args() input: AnswerProposalArgs,
  ): Promise<typeof AnswerProposalResult> {
    return toUnion(await this.service.answer(ctx, input), toProposal);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => WithdrawProposalResult)
  async withdrawProposal(
    @Ctx() ctx: RequestContext,
    @Args('proposalId', { type: () => ID }) proposalId: string,
  ): Promise<typeof WithdrawProposalResult> {
    return toUnion(await this.service.withdraw(ctx, proposalId), toProposal);
  }
}
