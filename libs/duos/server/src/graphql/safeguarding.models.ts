import { ArgsType, Field, ID, InputType, ObjectType, createUnionType } from '@nestjs/graphql';
import type { Concern, DuoPeople, ReportState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { byClass, CalendarDateScalar, connectionOf, DatedListArgs, RefusalResult } from '@tdu/platform';
import { ConcernEnum, DuoSideEnum, ReportStateEnum } from './following.enums.js';

@InputType()
export class ReportConcernInput {
  @Field(() => ID) duoId: Id;
  @Field(() => ConcernEnum) concern: Concern;
  @Field(() => String, { nullable: true, description: "In the reporter's own words; never needed" })
  text?: string | null;
}

@ObjectType({ description: 'What a reporter keeps: that it was received' })
export class ReportReceipt {
  @Field(() => CalendarDateScalar) receivedOn: CalendarDate;
  @Field(() => Boolean, { description: 'Whether somebody is named who reads it' }) hasReader: boolean;
  @Field(() => String, { description: 'French: who reads it, and what to do in an emergency' })
  message: string;
}

@ObjectType({ description: 'Somebody who may not be matched until it is lifted' })
export class MatchStop {
  @Field(() => ID) id: Id;
  @Field(() => ID) personId: Id;
  @Field(() => String) personName: string;
  @Field(() => CalendarDateScalar) since: CalendarDate;
  @Field(() => CalendarDateScalar) reviewOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) liftedOn: CalendarDate | null;
}

@ObjectType({ description: 'A confidential report; to everybody but the named person there are none' })
export class SafeguardingReport {
  @Field(() => ID) id: Id;
  @Field(() => ID) duoId: Id;
  @Field(() => DuoSideEnum) reportedBy: 'mentor' | 'mentee';
  @Field(() => ConcernEnum) concern: Concern;
  @Field(() => String, { description: 'French' }) concernLabel: string;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => ReportStateEnum) state: ReportState;
  @Field(() => CalendarDateScalar) reportedOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) reviewOn: CalendarDate | null;
  @Field(() => [MatchStop], { description: 'Oldest first' }) stops: MatchStop[];
  /** Not a field of the schema: whose names are shown. */
  duoPeople: DuoPeople;
}

export const SafeguardingReportConnection = connectionOf(SafeguardingReport, 'SafeguardingReport');

@ArgsType()
export class SafeguardingReportsArgs extends DatedListArgs {
  @Field(() => ReportStateEnum, { nullable: true }) state?: ReportState | null;
}

@ArgsType()
export class FollowReportArgs {
  @Field(() => ID) reportId: Id;
  @Field(() => ReportStateEnum) state: ReportState;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'When to look again' })
  reviewOn?: CalendarDate;
}

@ArgsType()
export class StopMatchingArgs {
  @Field(() => ID) reportId: Id;
  @Field(() => DuoSideEnum, { description: 'Whom no duo is proposed to' }) side: 'mentor' | 'mentee';
  @Field(() => CalendarDateScalar, { description: 'When to look again, within a year' })
  reviewOn: CalendarDate;
}

@ArgsType()
export class NameSafeguardingPersonArgs {
  @Field(() => ID, { description: 'An open account of the team' }) userId: Id;
  @Field(() => ID, { nullable: true, description: 'Absent: for every programme that names nobody' })
  programmeId?: Id;
}

@ObjectType({
  description: 'Who reads the confidential reports of a programme, or of those that name nobody',
})
export class SafeguardingPerson {
  @Field(() => ID) userId: Id;
  @Field(() => String) name: string;
  @Field(() => Boolean, {
    description: 'Whether the account is open and of the team: otherwise nobody reads',
  })
  isActive: boolean;
  @Field(() => ID, { nullable: true }) programmeId: Id | null;
  @Field(() => Date) namedAt: Date;
}

export const ReportConcernResult = createUnionType({
  name: 'ReportConcernResult',
  types: () => [ReportReceipt, RefusalResult] as const,
  resolveType: byClass as never,
});
export const NameSafeguardingPersonResult = createUnionType({
  name: 'NameSafeguardingPersonResult',
  types: () => [SafeguardingPerson, RefusalResult] as const,
  resolveType: byClass as never,
});
export const FollowReportResult = reportOrRefusal('FollowReportResult');
export const StopMatchingResult = reportOrRefusal('StopMatchingResult');
export const LiftStopResult = reportOrRefusal('LiftStopResult');

function reportOrRefusal(name: string) {
  return createUnionType({
    name,
    types: () => [SafeguardingReport, RefusalResult] as const,
    resolveType: byClass as never,
  });
}
