import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type {
  AccountField,
  AccountSide,
  AnswerWay,
  DocumentAudience,
  DocumentKind,
  GoalState,
  GoalTheme,
  MeetingMode,
  MeetingStatus,
  PlaceKind,
  QuestionState,
  QuestionTopic,
  RematchChange,
  RiskSign,
  StepKind,
  StepOwner,
  StepState,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import {
  AccountSideEnum,
  MeetingModeEnum,
  MeetingStatusEnum,
  PlaceKindEnum,
  RiskSignEnum,
} from './duo.enums.js';
import {
  AccountFieldEnum,
  AnswerWayEnum,
  DocumentAudienceEnum,
  DocumentKindEnum,
  DuoSideEnum,
  GoalStateEnum,
  GoalThemeEnum,
  QuestionStateEnum,
  QuestionTopicEnum,
  RematchChangeEnum,
  StepKindEnum,
  StepOwnerEnum,
  StepStateEnum,
} from './following.enums.js';

@ObjectType({ description: 'A reason to look at a duo; nothing acts on it by itself' })
export class DuoRisk {
  @Field(() => RiskSignEnum) sign: RiskSign;
  @Field(() => String, { description: 'French, one line' }) label: string;
  @Field(() => CalendarDateScalar) since: CalendarDate;
}

@ObjectType({ description: 'A meeting the two agreed upon' })
export class PlannedMeeting {
  @Field(() => ID) id: Id;
  @Field(() => CalendarDateScalar) plannedOn: CalendarDate;
  @Field(() => String, { nullable: true, description: '18:30' }) time: string | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind: PlaceKind | null;
  @Field(() => AccountSideEnum) plannedBy: AccountSide;
  @Field(() => Boolean, { description: 'Whether somebody told what became of it' }) told: boolean;
}

@ObjectType({ description: 'What a day comes to when the accounts the reader may know are read together' })
export class MeetingDay {
  @Field(() => CalendarDateScalar) day: CalendarDate;
  @Field(() => MeetingStatusEnum) status: MeetingStatus;
  @Field(() => Boolean, { description: 'The two tell it differently; only ever true for staff' })
  disputed: boolean;
  @Field(() => [AccountFieldEnum]) differences: readonly AccountField[];
}

@ObjectType({ description: 'What an account said before it was corrected' })
export class MeetingVersion {
  @Field(() => Date, { description: 'When it was corrected' }) until: Date;
  @Field(() => MeetingStatusEnum) status: MeetingStatus;
  @Field(() => Int, { nullable: true }) minutes: number | null;
  @Field(() => MeetingModeEnum, { nullable: true }) mode: MeetingMode | null;
  @Field(() => PlaceKindEnum, { nullable: true }) placeKind: PlaceKind | null;
  @Field(() => Boolean) noteChanged: boolean;
}

@ObjectType()
export class DuoExtension {
  @Field(() => CalendarDateScalar) decidedOn: CalendarDate;
  @Field(() => CalendarDateScalar) formerEnd: CalendarDate;
  @Field(() => CalendarDateScalar) until: CalendarDate;
}

@ObjectType({ description: 'One step towards a goal' })
export class DuoStep {
  @Field(() => ID) id: Id;
  @Field(() => StepKindEnum) kind: StepKind;
  @Field(() => String, { description: "French: the duo's own words, or those of the kind" }) label: string;
  @Field(() => StepOwnerEnum) owner: StepOwner;
  @Field(() => StepStateEnum) state: StepState;
  @Field(() => CalendarDateScalar, { nullable: true }) dueOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true }) doneOn: CalendarDate | null;
  @Field(() => Boolean) isLate: boolean;
}

@ObjectType({ description: 'What a duo works towards' })
export class DuoGoal {
  @Field(() => ID) id: Id;
  @Field(() => GoalThemeEnum) theme: GoalTheme;
  @Field(() => String, { description: "French: the duo's own words, or those of the theme" }) label: string;
  @Field(() => GoalStateEnum) state: GoalState;
  @Field(() => CalendarDateScalar, { nullable: true }) dueOn: CalendarDate | null;
  @Field(() => AccountSideEnum) setBy: AccountSide;
  @Field(() => Boolean) isLate: boolean;
  @Field(() => [DuoStep]) steps: DuoStep[];
}

@ObjectType({ description: 'A file of a duo' })
export class DuoDocument {
  @Field(() => ID) id: Id;
  @Field(() => DocumentKindEnum) kind: DocumentKind;
  @Field(() => String, { description: 'French' }) kindLabel: string;
  @Field(() => String, { nullable: true, description: 'Which of the papers its programme asks for' })
  paperKey: string | null;
  @Field(() => String) fileName: string;
  @Field(() => String) mime: string;
  @Field(() => Int, { description: 'Bytes' }) size: number;
  @Field(() => DocumentAudienceEnum) audience: DocumentAudience;
  @Field(() => AccountSideEnum) addedBy: AccountSide;
  @Field(() => Date) addedAt: Date;
  @Field(() => String, { description: 'Where it is downloaded' }) url: string;
}

@ObjectType()
export class QuestionMessage {
  @Field(() => ID) id: Id;
  @Field(() => AccountSideEnum) writtenBy: AccountSide;
  @Field(() => AnswerWayEnum) way: AnswerWay;
  @Field(() => String, { nullable: true }) text: string | null;
  @Field(() => Date) writtenAt: Date;
}

@ObjectType({ description: 'A question of one side to the team; the other side knows nothing of it' })
export class DuoQuestion {
  @Field(() => ID) id: Id;
  @Field(() => ID) duoId: Id;
  @Field(() => DuoSideEnum) askedBy: 'mentor' | 'mentee';
  @Field(() => QuestionTopicEnum) topic: QuestionTopic;
  @Field(() => String, { description: 'French' }) topicLabel: string;
  @Field(() => QuestionStateEnum) state: QuestionState;
  @Field(() => CalendarDateScalar) askedOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) waitingSince: CalendarDate | null;
  @Field(() => [QuestionMessage], { description: 'Oldest first' }) messages: QuestionMessage[];
}

export const DuoQuestionConnection = connectionOf(DuoQuestion, 'DuoQuestion');

@ObjectType({ description: 'Another duo prepared for one of two people whose duo is over; for staff' })
export class DuoRematch {
  @Field(() => DuoSideEnum) side: 'mentor' | 'mentee';
  @Field(() => CalendarDateScalar, { description: 'First day on which matching may propose somebody' })
  from: CalendarDate;
  @Field(() => [RematchChangeEnum]) changes: readonly RematchChange[];
  @Field(() => [String], { description: 'French: what to do before the next run, in order' })
  actions: string[];
}

@ObjectType({ description: 'A choice of a list, as a screen shows it' })
export class FollowingOption {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => String, { nullable: true, description: 'French: what to know or to do about it' })
  hint: string | null;
}

@ObjectType({ description: 'The choices that following a duo offers, each in its order' })
export class FollowingOptions {
  @Field(() => [FollowingOption]) pauseReasons: FollowingOption[];
  @Field(() => [FollowingOption], { description: 'Public places first' }) places: FollowingOption[];
  @Field(() => [FollowingOption]) goalThemes: FollowingOption[];
  @Field(() => [FollowingOption]) stepKinds: FollowingOption[];
  @Field(() => [FollowingOption]) questionTopics: FollowingOption[];
  @Field(() => [FollowingOption]) documentKinds: FollowingOption[];
  @Field(() => [FollowingOption]) concerns: FollowingOption[];
  @Field(() => [FollowingOption]) rematchChanges: FollowingOption[];
  @Field(() => [FollowingOption]) workKinds: FollowingOption[];
}
