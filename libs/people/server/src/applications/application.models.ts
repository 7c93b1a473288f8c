import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import {
  FORM_STATES,
  type FormQuestion,
  type FormState,
  type ParticipantRole,
  QUESTION_KINDS,
  type QuestionKind,
} from '@tdu/people-domain';
import { CalendarDateScalar } from '@tdu/platform';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { enumOf, resultUnion } from '../graphql/result-union.js';

export const FormStateEnum = enumOf(
  FORM_STATES,
  'ApplicationFormState',
  'What a form does for who comes today',
);
export const QuestionKindEnum = enumOf(QUESTION_KINDS, 'QuestionKind', 'How a question is shown');

@ObjectType('FormQuestion', { description: 'A question of a public form; its answer is a text' })
export class FormQuestionModel implements FormQuestion {
  @Field(() => String) key: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => QuestionKindEnum) kind: QuestionKind;
  @Field(() => Boolean) required: boolean;
  @Field(() => [String], { description: 'Words to choose from, in French; several are joined by commas' })
  choices: string[];
}

@ObjectType('ApplicationForm', { description: 'A public form; says nothing about anybody' })
export class ApplicationFormModel {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => String) associationName: string;
  @Field(() => String) programmeName: string;
  @Field(() => FormStateEnum) state: FormState;
  @Field(() => CalendarDateScalar) opensOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) closesOn: CalendarDate | null;
  @Field(() => [FormQuestionModel]) questions: FormQuestionModel[];
  @Field(() => String) noticeVersion: string;
  @Field(() => String, { description: 'What becomes of the data, in French' }) noticeText: string;
}

@ObjectType('ApplicationFormFigures', { description: 'A form as the team sees it' })
export class ApplicationFormFigures {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => FormStateEnum) state: FormState;
  @Field(() => CalendarDateScalar) opensOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) closesOn: CalendarDate | null;
  @Field(() => Int, { nullable: true }) capacity: number | null;
  @Field(() => Boolean) waitingList: boolean;
  @Field(() => [FormQuestionModel]) questions: FormQuestionModel[];
  @Field(() => String) noticeVersion: string;
  @Field(() => String) noticeText: string;
  @Field(() => Int) received: number;
  @Field(() => Int, { description: 'On the waiting list' }) waiting: number;
}

@InputType()
export class AskedQuestionInput {
  @Field(() => String) key: string;
  @Field(() => Boolean) required: boolean;
}

@InputType({ description: 'All settings of a form at once' })
export class ApplicationFormInput {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => CalendarDateScalar) opensOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true }) closesOn?: CalendarDate | null;
  @Field(() => Int, { nullable: true }) capacity?: number | null;
  @Field(() => Boolean) waitingList: boolean;
  @Field(() => [AskedQuestionInput], { description: 'Beyond names, birth date, e-mail and phone' })
  questions: AskedQuestionInput[];
  @Field(() => String) noticeVersion: string;
  @Field(() => String) noticeText: string;
}

@InputType()
export class AnswerInput {
  @Field(() => String) key: string;
  @Field(() => String) value: string;
}

@InputType()
export class ApplicationDraftInput {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [AnswerInput]) answers: AnswerInput[];
  @Field(() => String, { nullable: true, description: 'Of the draft to go on with; absent: a new one' })
  resumeCode?: string | null;
}

@InputType()
export class ApplicationInput extends ApplicationDraftInput {
  @Field(() => ID, { description: 'A UUID made once by the page: sent twice it is one application' })
  submissionId: Id;
  @Field(() => Boolean, { description: 'That the notice was read and agreed to' }) consent: boolean;
  @Field(() => String, { description: 'Of the notice that was shown' }) noticeVersion: string;
  @Field(() => String, { nullable: true, description: 'Left empty by people' }) website?: string | null;
}

@ObjectType('ApplicationDraftSaved')
export class ApplicationDraftSaved {
  @Field(() => String, { description: 'To be noted: it opens the draft again' }) resumeCode: string;
  @Field(() => Date, { description: 'When the draft is erased' }) expiresAt: Date;
}

@ObjectType('AnswerGiven')
export class AnswerGiven {
  @Field(() => String) key: string;
  @Field(() => String) value: string;
}

@ObjectType('ApplicationDraft')
export class ApplicationDraftModel extends ApplicationDraftSaved {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [AnswerGiven]) answers: AnswerGiven[];
}

@ObjectType('ApplicationReceived', { description: 'The same whether the person was known or not' })
export class ApplicationReceived {
  @Field(() => Boolean, { description: 'On the waiting list: all places are taken' }) waiting: boolean;
  @Field(() => String, { description: 'French: what happens next' }) message: string;
}

@ObjectType('WaitingApplicationsCalled')
export class WaitingApplicationsCalled {
  @Field(() => Int) called: number;
}

export const ApplicationFormResult = resultUnion('ApplicationFormResult', ApplicationFormModel);
export const SetApplicationFormResult = resultUnion('SetApplicationFormResult', ApplicationFormFigures);
export const SaveApplicationDraftResult = resultUnion('SaveApplicationDraftResult', ApplicationDraftSaved);
export const ApplicationDraftResult = resultUnion('ApplicationDraftResult', ApplicationDraftModel);
export const SubmitApplicationResult = resultUnion('SubmitApplicationResult', ApplicationReceived);
export const CallWaitingResult = resultUnion('CallWaitingApplicationsResult', WaitingApplicationsCalled);
