import { Field, ObjectType, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { type AlumniMeeting, alumniMeetings, offeredReasons, phaseOn } from '@tdu/duos-domain';
import { type CalendarDate, type RequestContext, today } from '@tdu/kernel';
import { CalendarDateScalar, Ctx } from '@tdu/platform';
import { ClosureReasonOption } from '../graphql/duo-parts.model.js';
import { Duo } from '../graphql/duo.model.js';

@ObjectType('AlumniMeeting', { description: 'A time to which former duos are invited; nobody owes it' })
export class AlumniMeetingModel {
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => CalendarDateScalar) startsOn: CalendarDate;
  @Field(() => CalendarDateScalar) endsOn: CalendarDate;
}

/** What the rules of its own programme version say about one duo. */
@Resolver(() => Duo)
export class ProgrammeFieldsResolver {
  @ResolveField(() => String, { nullable: true, description: 'French name of the phase it is in' })
  phase(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): string | null {
    return phaseOn(record.rules.calendar, record.life, today(ctx.clock))?.label ?? null;
  }

  @ResolveField(() => [AlumniMeetingModel], { description: 'From the closure to today, oldest first' })
  alumniMeetings(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): AlumniMeeting[] {
    return alumniMeetings(record.rules.calendar, record.life, today(ctx.clock));
  }

  @ResolveField(() => [ClosureReasonOption], { description: 'For which its programme closes a duo' })
  closureReasons(@Parent() { record }: Duo): ClosureReasonOption[] {
    return [...offeredReasons(record.rules.calendar)];
  }
}
