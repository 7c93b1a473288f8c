import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, ConnectionArgs, Ctx, mapConnection, toUnion } from '@tdu/platform';
import { MatchRunsReader } from '../runs/match-runs.reader.js';
import { MatchRunsService } from '../runs/match-runs.service.js';
import { toMatchRun, toUnmatched } from './match-run.mapper.js';
import { MatchRunConnection, MatchRunModel } from './match-run.models.js';
import { MatchRunsArgs } from './matching.inputs.js';
import { CancelMatchRunResult, StartMatchRunResult } from './matching.results.js';
import { toProposal } from './proposal.mapper.js';
import { ProposalConnection, ProposalModel } from './proposal.models.js';
import { Unmatched, UnmatchedConnection } from './unmatched.models.js';

const BALANCE = '0 = quality alone, 100 = waiting alone; the programme’s own when absent';

/** Match runs and what they found, for the team. */
@Resolver(() => MatchRunModel)
export class MatchRunsResolver {
  constructor(
    private readonly runs: MatchRunsService,
    private readonly reader: MatchRunsReader,
  ) {}

  @Allow(Permission.ReadMatch)
  @Query(() => MatchRunConnection)
  async matchRuns(
    @Ctx() ctx: RequestContext,
    @Args() args: MatchRunsArgs,
  ): Promise<Connection<MatchRunModel>> {
    const runs = await this.reader.page(ctx, args, args);
    return mapConnection(runs, (run) => toMatchRun(run, ctx.language));
  }

  @Allow(Permission.ReadMatch)
  @Query(() => MatchRunModel, { nullable: true })
  async matchRun(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<MatchRunModel | null> {
    const run = await this.reader.one(ctx, id);
    return run && toMatchRun(run, ctx.language);
  }

  @ResolveField(() => ProposalConnection, { description: 'Best first' })
  async proposals(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: MatchRunModel,
    @Args() page: ConnectionArgs,
  ): Promise<Connection<ProposalModel>> {
    return mapConnection(await this.reader.proposals(ctx, id, page), toProposal);
  }

  @ResolveField(() => UnmatchedConnection, { description: 'Mentees first' })
  async unmatched(
    @Ctx() ctx: RequestContext,
    @Parent() { id }: MatchRunModel,
    @Args() page: ConnectionArgs,
  ): Promise<Connection<Unmatched>> {
    const people = await this.reader.unmatched(ctx, id, page);
    return mapConnection(people, (row) => toUnmatched(row, ctx.language));
  }

  @ResolveField(() => ProposalModel, { nullable: true, description: 'One of its proposals' })
  async proposal(
    @Ctx() ctx: RequestContext,
    @Parent() { id: runId }: MatchRunModel,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<ProposalModel | null> {
    const found = await this.reader.proposal(ctx, runId, id);
    return found && toProposal(found);
  }

  @ResolveField(() => Unmatched, { nullable: true, description: 'One of the people it left' })
  async unmatchedOne(
    @Ctx() ctx: RequestContext,
    @Parent() { id: runId }: MatchRunModel,
    @Args('id', { type: () => ID }) id: string,
  ): Promise<Unmatched | null> {
    const found = await this.reader.unmatchedOne(ctx, runId, id);
    return found && toUnmatched(found, ctx.language);
  }

  @Allow(Permission.RunMatch)
  @Mutation(() => StartMatchRunResult)
  async startMatchRun(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('waiting', { type: () => Int, nullable: true, description: BALANCE }) waiting?: number | null,
  ): Promise<typeof StartMatchRunResult> {
    return toUnion(await this.runs.start(ctx, programmeId, waiting), (run) => toMatchRun(run, ctx.language));
  }

  @Allow(Permission.RunMatch)
  @Mutation(() => CancelMatchRunResult)
  async cancelMatchRun(
    @Ctx() ctx: RequestContext,
    @Args('matchRunId', { type: () => ID }) matchRunId: string,
  ): Promise<typeof CancelMatchRunResult> {
    return toUnion(await this.runs.cancel(ctx, matchRunId), (run) => toMatchRun(run, ctx.language));
  }
}
