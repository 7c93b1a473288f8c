import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, DatedListArgs, mapConnection, toUnion } from '@tdu/platform';
import { toOwnReferral, toTold } from './referral.mapper.js';
import {
  type OwnReferral,
  OwnReferralConnection,
  ReferPersonInput,
  ReferPersonResult,
} from './referral.models.js';
import { ReferralsService } from './referrals.service.js';

/** The desk of a referring organisation: it sends people, and sees the state of what it sent. */
@Resolver()
export class ReferralDeskResolver {
  constructor(private readonly referrals: ReferralsService) {}

  @Allow(Permission.ReferPeople)
  @Query(() => OwnReferralConnection, { description: 'Of the own organisation' })
  async myReferrals(
    @Ctx() ctx: RequestContext,
    @Args() page: DatedListArgs,
  ): Promise<Connection<OwnReferral>> {
    return mapConnection(await this.referrals.mine(ctx, page), toOwnReferral);
  }

  @Allow(Permission.ReferPeople)
  @Mutation(() => ReferPersonResult)
  async referPerson(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReferPersonInput,
  ): Promise<typeof ReferPersonResult> {
    return toUnion(await this.referrals.refer(ctx, input.programmeId, toTold(input)), toOwnReferral);
  }
}
