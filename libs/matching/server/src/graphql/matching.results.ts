import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { MatchRunModel } from './match-run.models.js';
import { ProposalModel } from './proposal.models.js';
import {
  ForbiddenPairModel,
  ProposalQuestionModel,
  ReplacedProposals,
  SharedFactsModel,
} from './review.models.js';

@ObjectType({ description: 'What a release did' })
export class ReleasedProposals {
  @Field(() => Int, { description: 'Put to both people' }) count: number;
  @Field(() => Int, { description: 'Taken back: no longer possible since the run' }) withdrawnCount: number;
}

export const StartMatchRunResult = resultOf('StartMatchRunResult', MatchRunModel);
export const CancelMatchRunResult = resultOf('CancelMatchRunResult', MatchRunModel);
export const ReleaseProposalsResult = resultOf('ReleaseProposalsResult', ReleasedProposals);
export const AnswerProposalResult = resultOf('AnswerProposalResult', ProposalModel);
export const WithdrawProposalResult = resultOf('WithdrawProposalResult', ProposalModel);
export const ReviewProposalResult = resultOf('ReviewProposalResult', ProposalModel);
export const LockProposalResult = resultOf('LockProposalResult', ProposalModel);
export const ReplaceProposalResult = resultOf('ReplaceProposalResult', ReplacedProposals);
export const ForbidPairResult = resultOf('ForbidPairResult', ForbiddenPairModel);
export const LiftForbiddenPairResult = resultOf('LiftForbiddenPairResult', ForbiddenPairModel);
export const SetSharedFactsResult = resultOf('SetSharedFactsResult', SharedFactsModel);
export const AskAboutProposalResult = resultOf('AskAboutProposalResult', ProposalQuestionModel);
export const AnswerProposalQuestionResult = resultOf('AnswerProposalQuestionResult', ProposalQuestionModel);

function resultOf<T>(name: string, success: new () => T) {
  return createUnionType({
    name,
    types: () => [success, RefusalResult] as const,
    resolveType: byClass as never,
  }) as T | RefusalResult;
}
