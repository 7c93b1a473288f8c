import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import type {
  AnswerWay,
  GoalState,
  GoalTheme,
  QuestionState,
  QuestionTopic,
  StepKind,
  StepOwner,
  StepState,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, DatedListArgs } from '@tdu/platform';
import {
  AnswerWayEnum,
  GoalStateEnum,
  GoalThemeEnum,
  QuestionStateEnum,
  QuestionTopicEnum,
  StepKindEnum,
  StepOwnerEnum,
  StepStateEnum,
} from './following.enums.js';

@InputType()
export class SetGoalInput {
  @Field(() => ID) duoId: Id;
  @Field(() => GoalThemeEnum) theme: GoalTheme;
  @Field(() => String, { nullable: true, description: "The duo's own words; never needed" })
  title?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true }) dueOn?: CalendarDate | null;
}

@ArgsType()
export class MoveGoalArgs {
  @Field(() => ID) goalId: Id;
  @Field(() => GoalStateEnum) state: GoalState;
}

@InputType()
export class AddStepInput {
  @Field(() => ID) goalId: Id;
  @Field(() => StepKindEnum) kind: StepKind;
  @Field(() => String, { nullable: true }) title?: string | null;
  @Field(() => StepOwnerEnum, { nullable: true, description: 'mentee when absent' })
  owner?: StepOwner | null;
  @Field(() => CalendarDateScalar, { nullable: true }) dueOn?: CalendarDate | null;
}

@ArgsType()
export class MoveStepArgs {
  @Field(() => ID) stepId: Id;
  @Field(() => StepStateEnum) state: StepState;
}

@InputType()
export class AskQuestionInput {
  @Field(() => ID) duoId: Id;
  @Field(() => QuestionTopicEnum) topic: QuestionTopic;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@InputType()
export class ReplyToQuestionInput {
  @Field(() => ID) questionId: Id;
  @Field(() => AnswerWayEnum, {
    nullable: true,
    description: 'How the team answered; message when absent. A call needs no words',
  })
  way?: AnswerWay | null;
  @Field(() => String, { nullable: true }) text?: string | null;
}

@ArgsType()
export class DuoQuestionsArgs extends DatedListArgs {
  @Field(() => ID, { nullable: true }) programmeId?: Id;
  @Field(() => QuestionStateEnum, { nullable: true }) state?: QuestionState;
}
