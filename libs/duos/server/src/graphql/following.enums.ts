import {
  ANSWER_WAYS,
  COMPARED_FIELDS,
  CONCERNS,
  DOCUMENT_AUDIENCES,
  DOCUMENT_KINDS,
  GOAL_STATES,
  GOAL_THEMES,
  QUESTION_STATES,
  QUESTION_TOPICS,
  REMATCH_CHANGES,
  REPORT_STATES,
  STEP_KINDS,
  STEP_OWNERS,
  STEP_STATES,
  WORK_KINDS,
} from '@tdu/duos-domain';
import { enumOf } from './duo.enums.js';

/** The words of what follows a duo as GraphQL enums: the same words. */
export const AccountFieldEnum = enumOf('AccountField', COMPARED_FIELDS, 'In what two accounts may differ');
export const GoalThemeEnum = enumOf('GoalTheme', GOAL_THEMES, 'What a goal is about');
export const GoalStateEnum = enumOf('GoalState', GOAL_STATES, 'How far a goal is');
export const StepKindEnum = enumOf('StepKind', STEP_KINDS, 'What a step consists in');
export const StepStateEnum = enumOf('StepState', STEP_STATES, 'How far a step is');
export const StepOwnerEnum = enumOf('StepOwner', STEP_OWNERS, 'In whose hands a step is');
export const QuestionTopicEnum = enumOf('QuestionTopic', QUESTION_TOPICS, 'What a question is about');
export const QuestionStateEnum = enumOf('QuestionState', QUESTION_STATES, 'Who had the last word');
export const AnswerWayEnum = enumOf('AnswerWay', ANSWER_WAYS, 'How an answer was given');
export const DocumentKindEnum = enumOf('DocumentKind', DOCUMENT_KINDS, 'What a file of a duo is');
export const DocumentAudienceEnum = enumOf(
  'DocumentAudience',
  DOCUMENT_AUDIENCES,
  'Who may open a file of a duo',
);
export const ConcernEnum = enumOf('Concern', CONCERNS, 'What a confidential report is about');
export const ReportStateEnum = enumOf('ReportState', REPORT_STATES, 'How far a report is followed');
export const RematchChangeEnum = enumOf('RematchChange', REMATCH_CHANGES, 'What should change next time');
export const WorkKindEnum = enumOf('WorkKind', WORK_KINDS, 'What needs a hand, the most pressing first');
/** One of the two people. */
export const DuoSideEnum = enumOf('DuoSide', ['mentor', 'mentee'] as const, 'One of the two people of a duo');
