import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AccountSide,
  Absentee,
  CharterSigner,
  ClosureReason,
  DueKind,
  DueParty,
  DueState,
  LatenessState,
  MeetingMode,
  MeetingStatus,
  MeetingTopic,
  Mood,
  PlaceKind,
  ReviewKind,
  SigningWay,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar } from '@tdu/platform';
import { SigningWayEnum } from '../closing/closing.enums.js';
import type { DuoRecord } from '../life/duo-record.js';
import {
  AbsenteeEnum,
  AccountSideEnum,
  CharterSignerEnum,
  ClosureReasonEnum,
  DueKindEnum,
  DuePartyEnum,
  DueStateEnum,
  LatenessStateEnum,
  MeetingModeEnum,
  MeetingStatusEnum,
  MeetingTopicEnum,
  MoodEnum,
  PlaceKindEnum,
  ReviewKindEnum,
} from './duo.enums.js';

@ObjectType({ description: 'One of the two people of a duo' })
export class DuoPerson {
  @Field(() => ID) id: Id;
  @Field(() => ID, { description: 'What a measure is about' }) participationId: Id;
  @Field(() => String) displayName: string;
}

@ObjectType({ description: 'Computed from the calendar and the meetings, never typed' })
export class DuoLateness {
  @Field(() => LatenessStateEnum) state: LatenessState;
  @Field(() => String, { description: 'French, one line' }) label: string;
  @Field(() => CalendarDateScalar, { nullable: true }) since: CalendarDate | null;
}

@ObjectType({ description: "One side's account of one day" })
export class Meeting {
  @Field(() => ID) id: Id;
  @Field(() => CalendarDateScalar) heldOn: CalendarDate;
  @Field(() => MeetingStatusEnum) status: MeetingStatus;
  @Field(() => AbsenteeEnum, { nullable: true }) absent: Absentee | null;
  @Field(() => Int, { nullable: true }) minutes: number | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind: PlaceKind | null;
  @Field(() => [MeetingTopicEnum]) topics: MeetingTopic[];
  @Field(() => MoodEnum, { nullable: true }) mood: Mood | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => AccountSideEnum) loggedBy: AccountSide;
  @Field(() => Date) loggedAt: Date;
  /** Not a field of the schema: the duo it belongs to. */
  record: DuoRecord;
}

@ObjectType()
export class CharterSignature {
  @Field(() => CharterSignerEnum) signer: CharterSigner;
  @Field(() => String) signerLabel: string;
  @Field(() => String) signedName: string;
  @Field(() => String) textVersion: string;
  @Field(() => Date) signedAt: Date;
  @Field(() => SigningWayEnum) way: SigningWay;
  @Field(() => ID, { nullable: true, description: 'The scan of what was signed on paper' })
  documentId: Id | null;
}

@ObjectType({ description: 'The charter to sign: of the rules the duo lives under, or their changed terms' })
export class DuoCharter {
  @Field(() => String) version: string;
  @Field(() => String, {
    description: 'In the language asked for, in French where it has not been translated',
  })
  text: string;
  @Field(() => String) simpleText: string;
  @Field(() => String, { description: 'Send it back with the signature: it binds it to this text' })
  textHash: string;
  @Field(() => Boolean, { description: 'The terms changed, and a running duo is asked to sign again' })
  renewal: boolean;
  @Field(() => [CharterSignerEnum]) missingSigners: CharterSigner[];
}

@ObjectType({ description: "One thing that the programme's rules ask of a duo" })
export class DuoDue {
  @Field(() => DueKindEnum) kind: DueKind;
  @Field(() => String) key: string;
  @Field(() => String) label: string;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => Boolean) done: boolean;
  @Field(() => DueStateEnum) state: DueState;
  @Field(() => DuePartyEnum) who: DueParty;
}

@ObjectType()
export class DuoReview {
  @Field(() => ReviewKindEnum) kind: ReviewKind;
  @Field(() => String) label: string;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) doneOn: CalendarDate | null;
}

@ObjectType()
export class DuoPause {
  @Field(() => CalendarDateScalar) from: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) until: CalendarDate | null;
  @Field(() => String, {
    nullable: true,
    description: 'For staff only: it may tell something about one of the two',
  })
  reason: string | null;
}

@ObjectType({ description: 'One line of what happened to a duo' })
export class DuoEvent {
  @Field(() => Date) at: Date;
  @Field(() => String) type: string;
  @Field(() => String, { description: 'French' }) label: string;
}

@ObjectType({ description: 'A reason for closing a duo' })
export class ClosureReasonOption {
  @Field(() => ClosureReasonEnum) key: ClosureReason;
  @Field(() => String) label: string;
  @Field(() => Boolean, { description: 'Ended before its time' }) early: boolean;
}
