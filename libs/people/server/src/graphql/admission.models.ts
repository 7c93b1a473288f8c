import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from '@nestjs/graphql';
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
  STEP_QUESTION_KINDS,
  STEP_STATES,
  type StepFailure,
  type StepKind,
  type StepOutcome,
  type StepQuestionKind,
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
const StepQuestionKindEnum = asEnum(STEP_QUESTION_KINDS);
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
registerEnumType(StepQuestionKindEnum, { name: 'StepQuestionKind' });

@ObjectType({ description: 'A question of a step’s form; none has to be answered' })
export class StepQuestion {
  @Field(() => String) key: string;
  @Field(() => String) label: string;
  @Field(() => StepQuestionKindEnum, { description: 'What answer it waits for; `yes` or `no` for `yes_no`' })
  kind: StepQuestionKind;
  @Field(() => [String], { description: 'Answers to choose from' }) choices: string[];
  @Field(() => Int, { nullable: true, description: 'Of a scale, included' }) from: number | null;
  @Field(() => Int, { nullable: true, description: 'Of a scale, included' }) to: number | null;
}

@ObjectType('StepConclusion', {
  description: 'How a step may end in the programme’s own words; it says the outcome and the reason',
})
export class StepConclusionModel {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => StepOutcomeEnum) outcome: StepOutcome;
  @Field(() => StepFailureEnum, { nullable: true }) failure: StepFailure | null;
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
  @Field(() => [StepConclusionModel], { description: 'None: it is passed or not' })
  conclusions: StepConclusionModel[];
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
  @Field(() => String, { nullable: true, description: 'Key of the conclusion chosen' })
  conclusion: string | null;
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
  @Field(() => String, {
    nullable: true,
    description: 'Key of one of the step’s conclusions: it decides the outcome and the reason',
  })
  conclusion?: string | null;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Of a document: its validity counts from here. Needed of a criminal record',
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
