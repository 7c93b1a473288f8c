import { createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { Duo } from './duo.model.js';

export const SignCharterResult = duoOrRefusal('SignCharterResult');
export const SignCharterWithCodeResult = duoOrRefusal('SignCharterWithCodeResult');
export const LogMeetingResult = duoOrRefusal('LogMeetingResult');
export const CloseDuoResult = duoOrRefusal('CloseDuoResult');
export const PauseDuoResult = duoOrRefusal('PauseDuoResult');
export const ResumeDuoResult = duoOrRefusal('ResumeDuoResult');
export const CompleteReviewResult = duoOrRefusal('CompleteReviewResult');
export const ExtendDuoResult = duoOrRefusal('ExtendDuoResult');
export const PlanMeetingResult = duoOrRefusal('PlanMeetingResult');
export const WithdrawPlannedMeetingResult = duoOrRefusal('WithdrawPlannedMeetingResult');
export const SubstituteMentorResult = duoOrRefusal('SubstituteMentorResult');
export const ReopenDuoResult = duoOrRefusal('ReopenDuoResult');
export const PrepareRematchResult = duoOrRefusal('PrepareRematchResult');
export const SetGoalResult = duoOrRefusal('SetGoalResult');
export const MoveGoalResult = duoOrRefusal('MoveGoalResult');
export const AddStepResult = duoOrRefusal('AddStepResult');
export const MoveStepResult = duoOrRefusal('MoveStepResult');
export const SignCharterOnPaperResult = duoOrRefusal('SignCharterOnPaperResult');
export const RenewCharterResult = duoOrRefusal('RenewCharterResult');
export const PlanFirstMeetingResult = duoOrRefusal('PlanFirstMeetingResult');
export const TellFirstMeetingResult = duoOrRefusal('TellFirstMeetingResult');
export const AnswerClosingReviewResult = duoOrRefusal('AnswerClosingReviewResult');
export const TellNextStepResult = duoOrRefusal('TellNextStepResult');
export const SetAlumniConsentResult = duoOrRefusal('SetAlumniConsentResult');
export const NoteFollowUpResult = duoOrRefusal('NoteFollowUpResult');

function duoOrRefusal(name: string) {
  return createUnionType({
    name,
    types: () => [Duo, RefusalResult] as const,
    resolveType: byClass as never,
  });
}
