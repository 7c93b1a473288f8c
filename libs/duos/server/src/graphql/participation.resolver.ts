import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { CharterService } from '../charter/charter.service.js';
import { MeetingsService } from '../meetings.service.js';
import {
  LogMeetingInput,
  PlanMeetingInput,
  SignCharterArgs,
  WithdrawPlannedMeetingArgs,
} from './duo.inputs.js';
import { toDuo } from './duo.mappers.js';
import { Duo } from './duo.model.js';
import {
  LogMeetingResult,
  PlanMeetingResult,
  SignCharterResult,
  WithdrawPlannedMeetingResult,
} from './duo.results.js';

/** What the two people of a duo do themselves, and staff in their place. */
@Resolver()
export class ParticipationResolver {
  constructor(
    private readonly charters: CharterService,
    private readonly meetings: MeetingsService,
  ) {}

  @Allow(Permission.SignCharter, Permission.ManageDuos)
  @Mutation(() => SignCharterResult)
  async signCharter(@Ctx() ctx: RequestContext, @Args() args: SignCharterArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.charters.sign(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.LogMeeting, Permission.ManageDuos)
  @Mutation(() => LogMeetingResult)
  async logMeeting(
    @Ctx() ctx: RequestContext,
    @Args('input') input: LogMeetingInput,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.meetings.log(ctx, input), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.LogMeeting, Permission.ManageDuos)
  @Mutation(() => PlanMeetingResult, {
    description: 'Logging a meeting on its day takes over what was planned',
  })
  async planMeeting(
    @Ctx() ctx: RequestContext,
    @Args('input') input: PlanMeetingInput,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.meetings.plan(ctx, input), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.LogMeeting, Permission.ManageDuos)
  @Mutation(() => WithdrawPlannedMeetingResult)
  async withdrawPlannedMeeting(
    @Ctx() ctx: RequestContext,
    @Args() args: WithdrawPlannedMeetingArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.meetings.withdrawPlan(ctx, args), (record) => toDuo(ctx, record));
  }
}
