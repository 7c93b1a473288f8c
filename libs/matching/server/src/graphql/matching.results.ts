import { Field, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';
import { MatchRunModel } from './match-run.models.js';
import { ProposalModel } from './proposal.models.js';

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

function resultOf<T>(name: string, success: new () => T) {
  return createUnionType({
    name,
    types: () => [success, RefusalResult] as const,
    resolveType: byClass as never,
  }) as T | RefusalResult;
}
