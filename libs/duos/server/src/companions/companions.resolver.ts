import { Args, Mutation, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { toDuo } from '../graphql/duo.mappers.js';
import { Duo } from '../graphql/duo.model.js';
import { CompanionResult, DuoThirdPlace, EndCompanionArgs, PlaceCompanionArgs } from './companion.model.js';
import { CompanionsService } from './companions.service.js';
import { ThirdPlaces } from './third-places.js';

/** The third places of a duo: who hosts, who coaches, and from when to when. */
@Resolver(() => Duo)
export class CompanionsResolver {
  constructor(
    private readonly companions: CompanionsService,
    private readonly places: ThirdPlaces,
  ) {}

  @ResolveField(() => [DuoThirdPlace], { description: 'Empty where the programme has none' })
  thirdPlaces(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoThirdPlace[]> {
    return this.places.of(ctx, record);
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => CompanionResult)
  async placeCompanion(
    @Ctx() ctx: RequestContext,
    @Args() args: PlaceCompanionArgs,
  ): Promise<typeof CompanionResult> {
    return toUnion(await this.companions.place(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => CompanionResult)
  async endCompanion(
    @Ctx() ctx: RequestContext,
    @Args() args: EndCompanionArgs,
  ): Promise<typeof CompanionResult> {
    return toUnion(await this.companions.end(ctx, args), (record) => toDuo(ctx, record));
  }
}
