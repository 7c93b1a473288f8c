import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { FormQuestion, ParticipantRole, ParticipationState } from '@tdu/people-domain';
import { AnswerInput, FormQuestionModel } from '../applications/application.models.js';
import { ParticipationStateEnum } from '../graphql/admission.models.js';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { resultUnion } from '../graphql/result-union.js';

@ObjectType('FileFact', { description: 'A question of a file with what is known' })
export class FileFactModel extends FormQuestionModel implements FormQuestion {
  @Field(() => String, { description: 'As it may be typed again; empty: not known' }) value: string;
}

@ObjectType('PersonFile', { description: 'All that is known of a person in a programme' })
export class PersonFileModel {
  @Field(() => ID) participationId: Id;
  @Field(() => ID) personId: Id;
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => ParticipationStateEnum) state: ParticipationState;
  @Field(() => String) name: string;
  @Field(() => [FileFactModel]) facts: FileFactModel[];
}

@ObjectType('EnrolledPerson')
export class EnrolledPersonModel {
  @Field(() => PersonFileModel) file: PersonFileModel;
  @Field(() => [String], {
    description:
      'Labels of what was told otherwise than the file that was there before, which is kept: put it right if need be',
  })
  differs: string[];
}

@InputType({ description: 'Only the answers to be given anew; an empty one forgets' })
export class FileCorrectionInput {
  @Field(() => ID) participationId: Id;
  @Field(() => [AnswerInput]) answers: AnswerInput[];
}

@InputType()
export class EnrolmentInput {
  @Field(() => ID) programmeId: Id;
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => [AnswerInput]) answers: AnswerInput[];
}

export const CorrectFileResult = resultUnion('CorrectPersonFileResult', PersonFileModel);
export const EnrolPersonResult = resultUnion('EnrolPersonResult', EnrolledPersonModel);
