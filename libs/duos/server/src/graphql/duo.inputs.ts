import { ArgsType, Field, ID, InputType, Int, OmitType } from '@nestjs/graphql';
import type {
  Absentee,
  CharterSigner,
  ClosureReason,
  DuoState,
  LatenessState,
  MeetingMode,
  MeetingStatus,
  MeetingTopic,
  Mood,
  PauseReason,
  PlaceKind,
  ReviewKind,
  RiskSign,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, ConnectionArgs } from '@tdu/platform';
import type { DuoOrder } from '../duos.repository.js';
import {
  AbsenteeEnum,
  CharterSignerEnum,
  ClosureReasonEnum,
  DuoOrderEnum,
  DuoStateEnum,
  LatenessStateEnum,
  MeetingModeEnum,
  MeetingStatusEnum,
  MeetingTopicEnum,
  MoodEnum,
  PauseReasonEnum,
  PlaceKindEnum,
  ReviewKindEnum,
  RiskSignEnum,
} from './duo.enums.js';

@ArgsType()
export class DuosArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true }) programmeId?: Id;
  @Field(() => DuoStateEnum, { nullable: true }) state?: DuoState;
  @Field(() => LatenessStateEnum, { nullable: true, description: 'Open duos that stand so today' })
  lateness?: LatenessState;
  @Field(() => Boolean, { nullable: true, description: 'Duos that need a look, for any reason; for staff' })
  atRisk?: boolean;
  @Field(() => RiskSignEnum, {
    nullable: true,
    description: 'Duos that need a look for this reason; for staff',
  })
  risk?: RiskSign;
  @Field(() => DuoOrderEnum, { nullable: true, description: 'newest when absent' }) order?: DuoOrder;
}

@ArgsType()
export class SignCharterArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CharterSignerEnum) signer: CharterSigner;
  @Field(() => String, { description: "The signer's name, typed" }) name: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of the text that was read; the French one when absent',
  })
  textHash?: string;
}

@ArgsType()
export class RequestSigningCodeArgs extends OmitType(SignCharterArgs, ['name'] as const, ArgsType) {}

@ArgsType()
export class SignCharterWithCodeArgs extends SignCharterArgs {
  @Field(() => String, { description: 'Six digits, as they were sent' }) code: string;
}

@InputType()
export class LogMeetingInput {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) heldOn: CalendarDate;
  @Field(() => MeetingStatusEnum) status: MeetingStatus;
  @Field(() => AbsenteeEnum, { nullable: true, description: 'Of a meeting that was missed or cancelled' })
  absent?: Absentee | null;
  @Field(() => Int, { nullable: true }) minutes?: number | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode?: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind?: PlaceKind | null;
  @Field(() => [MeetingTopicEnum], { nullable: true }) topics?: MeetingTopic[] | null;
  @Field(() => MoodEnum, { nullable: true }) mood?: Mood | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType()
export class PlanMeetingInput {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) plannedOn: CalendarDate;
  @Field(() => String, { nullable: true, description: 'As the two read their watches: 18:30' })
  time?: string | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode?: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind?: PlaceKind | null;
}

@ArgsType()
export class WithdrawPlannedMeetingArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) plannedOn: CalendarDate;
}

@ArgsType()
export class CloseDuoArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ClosureReasonEnum) reason: ClosureReason;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of the duo; today when absent' })
  on?: CalendarDate;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day of the closing talk, held or to come',
  })
  talkOn?: CalendarDate;
}

@ArgsType()
export class ExtendDuoArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar, { description: 'The new last day' }) until: CalendarDate;
}

@ArgsType()
export class PauseDuoArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) from: CalendarDate;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Last paused day; absent while no end is known',
  })
  until?: CalendarDate;
  @Field(() => PauseReasonEnum, { nullable: true, description: 'other when absent' }) kind?: PauseReason;
  @Field(() => String, { nullable: true, description: "In somebody's own words; never needed" })
  reason?: string;
}

@ArgsType()
export class ResumeDuoArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'First day that counts again; today when absent',
  })
  on?: CalendarDate;
}

@ArgsType()
export class CompleteReviewArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ReviewKindEnum) kind: ReviewKind;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Day of the talk; today when absent' })
  on?: CalendarDate;
}
