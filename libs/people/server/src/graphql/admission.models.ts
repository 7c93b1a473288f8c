import { Field, ID, InputType, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import {
  ADMISSION_REASONS,
  ADMISSION_STAGES,
  type AdmissionReason,
  type AdmissionStage,
  PARTICIPATION_STATES,
  type ParticipantRole,
  type ParticipationState,
  STEP_FAILURES,
  STEP_KINDS,
  STEP_OUTCOMES,
  STEP_STATES,
  type StepFailure,
  type StepKind,
  type StepOutcome,
  type StepState,
} from '@tdu/people-domain';
import { CalendarDateScalar, RefusalResult, byClass, connectionOf } from '@tdu/platform';
import { ParticipantRoleEnum, asEnum } from './people.enums.js';

export const ParticipationStateEnum = asEnum(PARTICIPATION_STATES);
export const AdmissionStageEnum = asEnum(ADMISSION_STAGES);
export const AdmissionReasonEnum = asEnum(ADMISSION_REASONS);
const StepOutcomeEnum = asEnum(STEP_OUTCOMES);
const StepFailureEnum = asEnum(STEP_FAILURES);
const StepStateEnum = asEnum(STEP_STATES);
const StepKindEnum = asEnum(STEP_KINDS);
registerEnumType(ParticipationStateEnum, {
  name: 'ParticipationState',
  description: 'What was decided about somebody',
});
registerEnumType(AdmissionStageEnum, {
  name: 'AdmissionStage',
  description: 'Where somebody stands: the decision, with what follows from duos and from steps that lapse',
});
registerEnumType(AdmissionReasonEnum, { name: 'AdmissionReason' });
registerEnumType(StepOutcomeEnum, { name: 'StepOutcome' });
registerEnumType(StepFailureEnum, { name: 'StepFailure', description: 'Why a step was not passed' });
registerEnumType(StepStateEnum, {
  name: 'ScreeningStepState',
  description: '`done` and `lapsing` let into the pool',
});
registerEnumType(StepKindEnum, { name: 'ScreeningStepKind' });

@ObjectType({ description: 'A question of a step’s form; none has to be answered' })
export class StepQuestion {
  @Field(() => String) key: string;
  @Field(() => String) label: string;
  @Field(() => [String], { description: 'Answers to choose from; none: a short text' }) choices: string[];
}

@ObjectType({ description: 'A step of the programme’s screening, as it stands today' })
export class AdmissionStep {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => StepKindEnum, { nullable: true }) kind: StepKind | null;
  @Field(() => StepStateEnum) state: StepState;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Of a document: when it was issued' })
  doneOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true }) validUntil: CalendarDate | null;
  @Field(() => [StepQuestion]) questions: StepQuestion[];
}

@ObjectType()
export class StepAnswerModel {
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
}

@ObjectType({ description: 'A step as somebody reported it' })
export class AdmissionRecord {
  @Field(() => ID) id: Id;
  @Field(() => String, { description: 'Key of the step' }) step: string;
  @Field(() => StepOutcomeEnum) outcome: StepOutcome;
  @Field(() => CalendarDateScalar) doneOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) issuedOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true }) expiresOn: CalendarDate | null;
  @Field(() => StepFailureEnum, { nullable: true }) failure: StepFailure | null;
  @Field(() => [StepAnswerModel]) answers: StepAnswerModel[];
  @Field(() => CalendarDateScalar, { nullable: true }) nextOn: CalendarDate | null;
  @Field(() => String, { description: 'Id of the user' }) recordedBy: string;
  @Field(() => Date) recordedAt: Date;
}

@ObjectType({ description: 'Somebody between the application and the alumni' })
export class Admission {
  @Field(() => ID) participationId: Id;
  @Field(() => ID) personId: Id;
  @Field(() => String) name: string;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => ParticipationStateEnum) state: ParticipationState;
  @Field(() => AdmissionStageEnum) stage: AdmissionStage;
  @Field(() => [String], { description: 'French: what keeps out of the pool today' }) openSteps: string[];
  @Field(() => [ParticipationStateEnum], { description: 'States that may follow' })
  next: ParticipationState[];
  @Field(() => [AdmissionStep]) steps: AdmissionStep[];
  @Field(() => [AdmissionRecord], { description: 'The latest first' }) records: AdmissionRecord[];
}

@ObjectType('LapsingStep', { description: 'A step of somebody admitted that lapses, or has lapsed' })
export class LapsingStepModel {
  @Field(() => ID) participationId: Id;
  @Field(() => ID) personId: Id;
  @Field(() => String) name: string;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => String) step: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => CalendarDateScalar, { description: 'The last day on which it counts' })
  validUntil: CalendarDate;
}

@InputType()
export class StepAnswerInput {
  @Field(() => String) question: string;
  @Field(() => String) answer: string;
}

@InputType({ description: 'A step that took place' })
export class ScreeningStepInput {
  @Field(() => ID) participationId: string;
  @Field(() => String, { description: 'Key of the step' }) step: string;
  @Field(() => CalendarDateScalar, { description: 'When it took place' }) on: CalendarDate;
  @Field(() => StepOutcomeEnum, { defaultValue: 'passed' }) outcome: StepOutcome;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Of a document: its validity counts from here',
  })
  issuedOn?: CalendarDate | null;
  @Field(() => StepFailureEnum, { nullable: true, description: 'Needed when the step was not passed' })
  failure?: StepFailure | null;
  @Field(() => [StepAnswerInput], { defaultValue: [] }) answers: StepAnswerInput[];
  @Field(() => CalendarDateScalar, { nullable: true, description: 'When to come back to it' })
  nextOn?: CalendarDate | null;
}

@InputType()
export class AdmissionInput {
  @Field(() => ID) participationId: string;
  @Field(() => ParticipationStateEnum) to: ParticipationState;
  @Field(() => AdmissionReasonEnum, { nullable: true, description: 'Needed to put somebody aside' })
  reason?: AdmissionReason | null;
}

export const LapsingStepConnection = connectionOf(LapsingStepModel, 'LapsingStep');

export const AdmissionResult = createUnionType({
  name: 'AdmissionResult',
  types: () => [Admission, RefusalResult] as const,
  resolveType: byClass as never,
}) as unknown as Admission | RefusalResult;
