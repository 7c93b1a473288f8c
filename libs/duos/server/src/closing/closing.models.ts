import { ArgsType, Field, ID, InputType, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type {
  CharterSigner,
  ClosingAnswer,
  ClosingSide,
  Destination,
  PlaceKind,
  Situation,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { CalendarDateScalar, RefusalResult, byClass } from '@tdu/platform';
import { CharterSignerEnum, PlaceKindEnum } from '../graphql/duo.enums.js';
import { DestinationEnum, SituationEnum } from './closing.enums.js';

@ObjectType({ description: 'The first meeting, fixed by the team for three in a public place' })
export class FirstMeeting {
  @Field(() => CalendarDateScalar) plannedOn: CalendarDate;
  @Field(() => String, { nullable: true }) time: string | null;
  @Field(() => PlaceKindEnum) placeKind: PlaceKind;
  @Field(() => Boolean, { nullable: true, description: 'Null while nobody told' }) mentorCame: boolean | null;
  @Field(() => Boolean, { nullable: true }) menteeCame: boolean | null;
  @Field(() => Boolean, { nullable: true }) teamCame: boolean | null;
}

@ObjectType({ description: 'A question of the closing review; none has to be answered' })
export class ClosingQuestionModel {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'scale, yes_no, choice or text' }) kind: string;
  @Field(() => String) label: string;
  @Field(() => [ParticipantRoleEnum]) sides: ClosingSide[];
  @Field(() => [String], { description: 'Of a choice, in order' }) choices: readonly string[];
  @Field(() => Int, { nullable: true, description: 'Of a scale' }) from: number | null;
  @Field(() => Int, { nullable: true }) to: number | null;
}

@ObjectType()
export class ClosingAnswerModel {
  @Field(() => String) key: string;
  @Field(() => String) label: string;
  @Field(() => String, { description: 'As it is written in an answer' }) value: string;
}

@ObjectType({ description: 'What one side says of the duo at its end' })
export class ClosingReviewModel {
  @Field(() => ParticipantRoleEnum) side: ClosingSide;
  @Field(() => CalendarDateScalar) answeredOn: CalendarDate;
  @Field(() => [ClosingAnswerModel]) answers: ClosingAnswerModel[];
}

@ObjectType()
export class FollowUpModel {
  @Field(() => ParticipantRoleEnum) side: ClosingSide;
  @Field(() => Int) months: number;
  @Field(() => SituationEnum) situation: Situation;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => CalendarDateScalar) doneOn: CalendarDate;
}

@ObjectType({ description: 'What comes after a duo' })
export class DuoAfterwards {
  @Field(() => DestinationEnum, { nullable: true }) destination: Destination | null;
  @Field(() => String, { nullable: true, description: 'French' }) destinationLabel: string | null;
  @Field(() => String, { nullable: true }) note: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Null while nobody asked, and for the other' })
  mentorAlumni: boolean | null;
  @Field(() => Boolean, { nullable: true }) menteeAlumni: boolean | null;
  @Field(() => [FollowUpModel]) followUps: FollowUpModel[];
}

@ObjectType({ description: 'What a certificate attests, from meetings that were held alone' })
export class CertificateModel {
  @Field(() => CalendarDateScalar) from: CalendarDate;
  @Field(() => CalendarDateScalar) to: CalendarDate;
  @Field(() => Int) meetings: number;
  @Field(() => Int, { description: 'Of the meetings whose length was told' }) minutes: number;
  @Field(() => Int, { description: 'Meetings whose length nobody told' }) withoutLength: number;
}

@ObjectType({ description: 'A skills badge, Open Badges 3.0' })
export class BadgeModel {
  @Field(() => ID) id: Id;
  @Field(() => ParticipantRoleEnum) side: ClosingSide;
  @Field(() => String, { description: 'Of the public page that says whether it is valid' }) url: string;
  @Field(() => String, { description: 'The signed credential, a compact JWS' }) credential: string;
  @Field(() => Date) issuedAt: Date;
  @Field(() => Date, { nullable: true }) revokedAt: Date | null;
}

@ObjectType({ description: 'A person’s second participation, as a mentor' })
export class SecondRole {
  @Field(() => ID) participationId: Id;
  @Field(() => ID, { description: 'The same person as before' }) personId: Id;
  @Field(() => ID) programmeId: Id;
}

@InputType()
export class ClosingAnswerInput implements ClosingAnswer {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'A number, yes or no, one of the choices, or words' }) value: string;
}

@ArgsType()
export class ClosingReviewArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ParticipantRoleEnum, { nullable: true, description: 'For whom staff note it' })
  side?: ClosingSide | null;
  @Field(() => [ClosingAnswerInput]) answers: ClosingAnswerInput[];
}

@ArgsType()
export class NextStepArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => DestinationEnum) destination: Destination;
  @Field(() => String, { nullable: true, description: 'Never needed' }) note?: string | null;
}

@ArgsType()
export class AlumniArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ParticipantRoleEnum) side: ClosingSide;
  @Field(() => Boolean) agreed: boolean;
}

@ArgsType()
export class FollowUpArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => ParticipantRoleEnum) side: ClosingSide;
  @Field(() => Int) months: number;
  @Field(() => SituationEnum) situation: Situation;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Today when absent' })
  on?: CalendarDate | null;
}

@ArgsType()
export class FirstMeetingArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CalendarDateScalar) plannedOn: CalendarDate;
  @Field(() => String, { nullable: true, description: '18:30' }) time?: string | null;
  @Field(() => PlaceKindEnum, { description: 'A public one' }) placeKind: PlaceKind;
}

@ArgsType()
export class FirstMeetingAttendanceArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => Boolean) mentor: boolean;
  @Field(() => Boolean) mentee: boolean;
  @Field(() => Boolean) team: boolean;
}

@ArgsType()
export class PaperSignatureArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => CharterSignerEnum) signer: CharterSigner;
  @Field(() => String, { description: 'As written on the paper' }) name: string;
  @Field(() => CalendarDateScalar, { description: 'The day on the paper' }) signedOn: CalendarDate;
  @Field(() => ID, { description: 'The scan, in the folder of the duo, of kind charter' }) documentId: Id;
  @Field(() => String, {
    nullable: true,
    description: 'Of the text on the paper; the French one when absent',
  })
  textHash?: string;
}

export const BadgeResult = createUnionType({
  name: 'GiveBadgeResult',
  types: () => [BadgeModel, RefusalResult] as const,
  resolveType: byClass as never,
});
export const RevokeBadgeResult = createUnionType({
  name: 'RevokeBadgeResult',
  types: () => [BadgeModel, RefusalResult] as const,
  resolveType: byClass as never,
});
export const BecomeMentorResult = createUnionType({
  name: 'BecomeMentorResult',
  types: () => [SecondRole, RefusalResult] as const,
  resolveType: byClass as never,
});
