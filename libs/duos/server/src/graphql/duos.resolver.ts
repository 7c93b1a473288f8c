import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import { CLOSURE_REASONS, type ClosureReasonInfo } from '@tdu/duos-domain';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, type RefusalResult, mapConnection, toUnion } from '@tdu/platform';
import { DuosService } from '../duos.service.js';
import { ReviewsService } from '../reviews.service.js';
import {
  CloseDuoArgs,
  CompleteReviewArgs,
  DuosArgs,
  ExtendDuoArgs,
  PauseDuoArgs,
  ResumeDuoArgs,
} from './duo.inputs.js';
import { toDuo } from './duo.mappers.js';
import { Duo, DuoConnection } from './duo.model.js';
import { ClosureReasonOption } from './duo-parts.model.js';
import {
  CloseDuoResult,
  CompleteReviewResult,
  ExtendDuoResult,
  PauseDuoResult,
  ResumeDuoResult,
} from './duo.results.js';

/** Reading duos, and what coordinators do to them. */
@Resolver()
export class DuosResolver {
  constructor(
    private readonly service: DuosService,
    private readonly reviews: ReviewsService,
  ) {}

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Query(() => DuoConnection, {
    description: 'The newest first: every duo for staff, their own for participants',
  })
  async duos(@Ctx() ctx: RequestContext, @Args() args: DuosArgs): Promise<Connection<Duo>> {
    return mapConnection(await this.service.page(ctx, args, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Query(() => Duo, { nullable: true })
  async duo(@Ctx() ctx: RequestContext, @Args('id', { type: () => ID }) id: string): Promise<Duo | null> {
    const record = await this.service.one(ctx, id);
    return record && toDuo(ctx, record);
  }

  @Allow(Permission.ReadDuos)
  @Query(() => [ClosureReasonOption], { description: 'In the order in which they are offered' })
  closureReasons(): readonly ClosureReasonInfo[] {
    return CLOSURE_REASONS;
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => CloseDuoResult)
  async closeDuo(@Ctx() ctx: RequestContext, @Args() args: CloseDuoArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.service.close(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => PauseDuoResult)
  async pauseDuo(@Ctx() ctx: RequestContext, @Args() args: PauseDuoArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.service.pause(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => ResumeDuoResult)
  async resumeDuo(@Ctx() ctx: RequestContext, @Args() args: ResumeDuoArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.service.resume(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => ExtendDuoResult)
  async extendDuo(@Ctx() ctx: RequestContext, @Args() args: ExtendDuoArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.service.extend(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => CompleteReviewResult)
  async completeReview(
    @Ctx() ctx: RequestContext,
    @Args() args: CompleteReviewArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.reviews.complete(ctx, args), (record) => toDuo(ctx, record));
  }
}
