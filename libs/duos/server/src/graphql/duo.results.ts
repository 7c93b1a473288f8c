import { createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { Duo } from './duo.model.js';

export const SignCharterResult = duoOrRefusal('SignCharterResult');
export const LogMeetingResult = duoOrRefusal('LogMeetingResult');
export const CloseDuoResult = duoOrRefusal('CloseDuoResult');
export const PauseDuoResult = duoOrRefusal('PauseDuoResult');
export const ResumeDuoResult = duoOrRefusal('ResumeDuoResult');
export const CompleteReviewResult = duoOrRefusal('CompleteReviewResult');

function duoOrRefusal(name: string) {
  return createUnionType({
    name,
    types: () => [Duo, RefusalResult] as const,
    resolveType: byClass as never,
  });
}
