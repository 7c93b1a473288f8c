import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import type { RunPerson } from '@tdu/matching-domain';
import { Ctx } from '@tdu/platform';
import { AlternativesService } from '../alternatives/alternatives.service.js';
import { toAlternatives } from './alternative.mapper.js';
import { AlternativeModel, AlternativesArgs, ProposalAlternativesArgs } from './alternative.models.js';
import { ProposalModel } from './proposal.models.js';
import { Unmatched } from './unmatched.models.js';

/** Other choices for the two people of a proposal. */
@Resolver(() => ProposalModel)
export class ProposalAlternativesResolver {
  constructor(private readonly alternativesOf: AlternativesService) {}

  @ResolveField(() => [AlternativeModel], {
    description: 'For the team: the next best pairs as of the run, those that cost everyone least first',
  })
  async alternatives(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: ProposalModel,
    @Args() { side, first }: ProposalAlternativesArgs,
  ): Promise<AlternativeModel[]> {
    const participationId = side === 'mentor' ? record.mentorParticipationId : record.menteeParticipationId;
    const person: RunPerson = { role: side, participationId };
    return toAlternatives(ctx, await this.alternativesOf.of(ctx, record.matchRunId, person, first));
  }
}

/** What it would cost to serve someone whom the run left. */
@Resolver(() => Unmatched)
export class UnmatchedAlternativesResolver {
  constructor(private readonly alternativesOf: AlternativesService) {}

  @ResolveField(() => [AlternativeModel], {
    description: 'For the team: pairs that were possible, those that cost everyone least first',
  })
  async alternatives(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: Unmatched,
    @Args() { first }: AlternativesArgs,
  ): Promise<AlternativeModel[]> {
    return toAlternatives(ctx, await this.alternativesOf.of(ctx, record.matchRunId, record, first));
  }
}
