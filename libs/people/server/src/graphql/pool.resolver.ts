import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { type Connection, ConnectionArgs, Ctx, mapConnection } from '@tdu/platform';
import { PoolSummaryService } from '../pool/pool-summary.service.js';
import { PoolViewService } from '../pool/pool-view.service.js';
import { ParticipantRoleEnum } from './people.enums.js';
import {
  PoolFilterInput,
  PoolOrderEnum,
  PoolPerson,
  PoolPersonConnection,
  PoolSummaryModel,
  TimeToMatch,
} from './pool.models.js';

/** The pool at a glance. */
@Resolver()
export class PoolResolver {
  constructor(
    private readonly summaries: PoolSummaryService,
    private readonly view: PoolViewService,
  ) {}

  @Allow(Permission.ReadPeople)
  @Query(() => PoolPersonConnection, { description: 'Who waits; beyond 10,000 the total says 10,001' })
  async poolView(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('role', { type: () => ParticipantRoleEnum }) role: ParticipantRole,
    @Args() page: ConnectionArgs,
    @Args('filter', { type: () => PoolFilterInput, nullable: true }) filter?: PoolFilterInput | null,
    @Args('order', { type: () => PoolOrderEnum, defaultValue: 'longest' })
    order: 'longest' | 'shortest' = 'longest',
  ): Promise<Connection<PoolPerson>> {
    const waiting = await this.view.waiting(ctx, programmeId, role, filter ?? {}, order, page);
    return mapConnection(waiting, (one) => Object.assign(new PoolPerson(), one));
  }

  @Allow(Permission.ReadPeople)
  @Query(() => [TimeToMatch], {
    description: 'By month of the first duo, the latest first; the last 24 with any',
  })
  async timeToMatch(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args('role', { type: () => ParticipantRoleEnum }) role: ParticipantRole,
  ): Promise<TimeToMatch[]> {
    const months = await this.view.timeToMatch(ctx, programmeId, role);
    return months.map((month) => Object.assign(new TimeToMatch(), month));
  }

  @Allow(Permission.ReadPeople)
  @Query(() => PoolSummaryModel)
  async poolSummary(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ): Promise<PoolSummaryModel> {
    return Object.assign(new PoolSummaryModel(), await this.summaries.of(ctx, programmeId));
  }
}
