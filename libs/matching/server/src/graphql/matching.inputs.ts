import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { MatchRunState, ProposalAnswer, ProposalState } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { ConnectionArgs, DatedListArgs } from '@tdu/platform';
import type { ProposalOrder } from '../proposals/proposal-order.js';
import {
  MatchRunStateEnum,
  ProposalAnswerEnum,
  ProposalOrderEnum,
  ProposalStateEnum,
} from './matching.enums.js';

@ArgsType()
export class MatchRunsArgs extends DatedListArgs {
  @Field(() => ID) programmeId: Id;
  @Field(() => MatchRunStateEnum, { nullable: true }) state?: MatchRunState | null;
}

@ArgsType()
export class ProposalsArgs extends ConnectionArgs {
  @Field(() => ID) programmeId: Id;
  @Field(() => ProposalOrderEnum, { nullable: true, description: 'The best first when absent' })
  order?: ProposalOrder | null;
  @Field(() => ProposalStateEnum, { nullable: true }) state?: ProposalState | null;
  @Field(() => Boolean, { nullable: true, description: 'Said to be fit to go out, or not yet' })
  reviewed?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'Kept from later runs, or not' })
  locked?: boolean | null;
}

@ArgsType()
export class ReleaseProposalsArgs {
  @Field(() => ID) matchRunId: Id;
  @Field(() => [ID], { nullable: true, description: 'All drafts of the run when absent' })
  proposalIds?: Id[] | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Only drafts that were reviewed' })
  onlyReviewed: boolean;
}

@ArgsType()
export class AnswerProposalArgs {
  @Field(() => ID) proposalId: Id;
  @Field(() => ParticipantRoleEnum, { nullable: true, description: 'For whom staff record an answer' })
  side?: ParticipantRole | null;
  @Field(() => ProposalAnswerEnum) answer: ProposalAnswer;
  @Field(() => String, { nullable: true, description: 'Why not, if told' }) reason?: string | null;
}
