import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { MatchingWishesService } from '../wishes/matching-wishes.service.js';
import { fromInput, toMatchingWishes } from './matching-wishes.mapper.js';
import {
  MatchingWishesInput,
  MatchingWishesModel,
  SetMatchingWishesResult,
  WishablePartner,
} from './matching-wishes.models.js';

/** What someone told the team about a next duo. */
@Resolver(() => MatchingWishesModel)
export class MatchingWishesResolver {
  constructor(private readonly wishes: MatchingWishesService) {}

  @Allow(Permission.ReadPeople)
  @Query(() => MatchingWishesModel, { nullable: true })
  async matchingWishes(
    @Ctx() ctx: RequestContext,
    @Args('participationId', { type: () => ID }) participationId: string,
  ): Promise<MatchingWishesModel | null> {
    const found = await this.wishes.of(ctx, participationId);
    return found && toMatchingWishes(found);
  }

  @Allow(Permission.ReviewProposals)
  @Mutation(() => SetMatchingWishesResult)
  async setMatchingWishes(
    @Ctx() ctx: RequestContext,
    @Args('input') input: MatchingWishesInput,
  ): Promise<typeof SetMatchingWishesResult> {
    return toUnion(await this.wishes.set(ctx, input.participationId, fromInput(input)), toMatchingWishes);
  }

  @ResolveField(() => [WishablePartner], {
    description: 'Those of the duos so far, and those already wished',
  })
  async partners(
    @Ctx() ctx: RequestContext,
    @Parent() wishes: MatchingWishesModel,
  ): Promise<WishablePartner[]> {
    const partners = await this.wishes.partnersOf(ctx, wishes);
    return partners.map((partner) => Object.assign(new WishablePartner(), partner));
  }
}
