import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type {
  CharterSigner,
  ClosureReason,
  DuoState,
  LatenessState,
  MeetingMode,
  MeetingStatus,
  MeetingTopic,
  PlaceKind,
  ReviewKind,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, ConnectionArgs } from '@tdu/platform';
import {
  CharterSignerEnum,
  ClosureReasonEnum,
  DuoStateEnum,
  LatenessStateEnum,
  MeetingModeEnum,
  MeetingStatusEnum,
  MeetingTopicEnum,
  PlaceKindEnum,
  ReviewKindEnum,
} from './duo.enums.js';

@ArgsType()
export class DuosArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true }) programmeId?: Id;
  @Field(() => DuoStateEnum, { nullable: true }) state?: DuoState;
  @Field(() => LatenessStateEnum, { nullable: true, description: 'Open duos that stand so today' })
  lateness?: LatenessState;
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

@InputType()
export class LogMeetingInput {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) heldOn: CalendarDate;
  @Field(() => MeetingStatusEnum) status: MeetingStatus;
  @Field(() => Int, { nullable: true }) minutes?: number | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode?: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind?: PlaceKind | null;
  @Field(() => [MeetingTopicEnum], { nullable: true }) topics?: MeetingTopic[] | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@ArgsType()
export class CloseDuoArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ClosureReasonEnum) reason: ClosureReason;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of the duo; today when absent' })
  on?: CalendarDate;
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
  @Field(() => String) reason: string;
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
