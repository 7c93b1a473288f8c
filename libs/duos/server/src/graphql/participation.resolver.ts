import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { CharterService } from '../charter.service.js';
import { MeetingsService } from '../meetings.service.js';
import { LogMeetingInput, SignCharterArgs } from './duo.inputs.js';
import { toDuo } from './duo.mappers.js';
import { Duo } from './duo.model.js';
import { LogMeetingResult, SignCharterResult } from './duo.results.js';

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
}
