import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { DraftReplacementService } from '../proposals/draft-replacement.service.js';
import { DraftReviewsService } from '../proposals/draft-reviews.service.js';
import { ForbiddenPairsService } from '../proposals/forbidden-pairs.service.js';
import { MatchNames } from './match-names.js';
import {
  ForbidPairResult,
  LiftForbiddenPairResult,
  LockProposalResult,
  ReplaceProposalResult,
  ReviewProposalResult,
} from './matching.results.js';
import { toProposal } from './proposal.mapper.js';
import { MatchPerson, ProposalModel } from './proposal.models.js';
import { toForbiddenPair, toReplaced } from './review.mapper.js';
import {
  ForbidPairArgs,
  ForbiddenPairModel,
  ReplaceProposalArgs,
  ReplacedProposals,
} from './review.models.js';

/** What the team does to drafts: reviewed, locked, replaced, kept apart for good. */
@Resolver()
export class ReviewResolver {
  constructor(
    private readonly reviews: DraftReviewsService,
    private readonly replacements: DraftReplacementService,
    private readonly pairs: ForbiddenPairsService,
  ) {}

  @Allow(Permission.ReviewProposals)
  @Mutation(() => ReviewProposalResult, { description: 'Says that a draft may go out, or takes that back' })
  async reviewProposal(
    @Ctx() ctx: RequestContext,
    @Args('proposalId', { type: () => ID }) proposalId: Id,
    @Args('reviewed', { type: () => Boolean, defaultValue: true }) reviewed: boolean,
  ): Promise<ProposalModel | RefusalResult> {
    return toUnion(await this.reviews.review(ctx, proposalId, reviewed), toProposal);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => LockProposalResult, {
    description: 'A locked draft and its places are left alone by later runs',
  })
  async lockProposal(
    @Ctx() ctx: RequestContext,
    @Args('proposalId', { type: () => ID }) proposalId: Id,
    @Args('locked', { type: () => Boolean, defaultValue: true }) locked: boolean,
  ): Promise<ProposalModel | RefusalResult> {
    return toUnion(await this.reviews.lock(ctx, proposalId, locked), toProposal);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => ReplaceProposalResult, {
    description:
      'Puts an alternative in place of a draft; the others of the run move as costs least, or wait',
  })
  async replaceProposal(
    @Ctx() ctx: RequestContext,
    @Args() args: ReplaceProposalArgs,
  ): Promise<ReplacedProposals | RefusalResult> {
    return toUnion(await this.replacements.replace(ctx, args), (done) => toReplaced(ctx, done));
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => ForbidPairResult, { description: 'No later run proposes the two to each other' })
  async forbidPair(
    @Ctx() ctx: RequestContext,
    @Args() args: ForbidPairArgs,
  ): Promise<ForbiddenPairModel | RefusalResult> {
    return toUnion(await this.pairs.forbid(ctx, args), toForbiddenPair);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => LiftForbiddenPairResult)
  async liftForbiddenPair(
    @Ctx() ctx: RequestContext,
    @Args('pairId', { type: () => ID }) pairId: Id,
  ): Promise<ForbiddenPairModel | RefusalResult> {
    return toUnion(await this.pairs.lift(ctx, pairId), toForbiddenPair);
  }

  @Allow(Permission.ReviewProposals)
  @Query(() => [ForbiddenPairModel], { description: 'The newest first, a thousand at most' })
  async forbiddenPairs(
    @Ctx() ctx: RequestContext,
    @Args('withLifted', { type: () => Boolean, defaultValue: false }) withLifted: boolean,
  ): Promise<ForbiddenPairModel[]> {
    return (await this.pairs.list(ctx, withLifted)).map(toForbiddenPair);
  }
}

/** Names of the people of a pair kept apart. */
@Resolver(() => ForbiddenPairModel)
export class ForbiddenPairNamesResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  mentor(@Ctx() ctx: RequestContext, @Parent() { record }: ForbiddenPairModel): Promise<MatchPerson> {
    return this.names.named(ctx, record.mentorPersonId);
  }

  @ResolveField(() => MatchPerson)
  mentee(@Ctx() ctx: RequestContext, @Parent() { record }: ForbiddenPairModel): Promise<MatchPerson> {
    return this.names.named(ctx, record.menteePersonId);
  }
}
