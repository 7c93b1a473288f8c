import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { PartVerdict, ProposalState, ReleaseAdvice, ReleaseReason } from '@tdu/matching-domain';
import { connectionOf } from '@tdu/platform';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { PartVerdictEnum, ProposalStateEnum, ReleaseAdviceKindEnum } from './matching.enums.js';

@ObjectType({ description: 'Someone as a list names him or her' })
export class MatchPerson {
  @Field(() => ID, { description: 'Of the person' }) id: Id;
  @Field(() => String) displayName: string;
}

@ObjectType({ description: 'What one criterion gives to a pair; the points add up to the score' })
export class ExplanationPart {
  @Field(() => String) criterion: string;
  @Field(() => String) label: string;
  @Field(() => Int) points: number;
  @Field(() => Int, { description: 'The most it could have given' }) maxPoints: number;
  @Field(() => PartVerdictEnum) verdict: PartVerdict;
  @Field(() => String, { description: 'What was compared, to stand beside label and points' })
  sentence: string;
  @Field(() => String, { description: 'Label, comparison and points in one sentence' }) fullSentence: string;
}

/** Without points: it is no mark. */
@ObjectType('CommonGround', {
  description: 'What the two of a proposal share, as far as the programme and both of them let it be told',
})
export class CommonGroundModel {
  @Field(() => String) criterion: string;
  @Field(() => String) label: string;
  @Field(() => String) sentence: string;
}

@ObjectType('ReleaseAdvice', {
  description: 'Release a draft now or hold it, and why; releasing stays a human act',
})
export class ReleaseAdviceModel {
  @Field(() => ReleaseAdviceKindEnum) advice: ReleaseAdvice;
  @Field(() => String, { description: 'The advice with its reason and figures, as a sentence' })
  reason: string;
  @Field(() => String, {
    description: 'waited-enough, nothing-better, better-expected, better-today, no-policy or large-pool',
  })
  code: ReleaseReason;
  @Field(() => Int, { description: 'Possible futures in which releasing now loses next to nothing' })
  agreeing: number;
  @Field(() => Int, { description: 'Possible futures looked at' }) futures: number;
  @Field(() => Int, { description: 'Points that waiting would gain at least, on average, the wait deducted' })
  expectedGain: number;
}

/** What needs no other table; the rest are fields of the resolver, read from `record`. */
@ObjectType('Proposal', { description: 'A pair put to both people' })
export class ProposalModel {
  @Field(() => ID) id: Id;
  @Field(() => ID, { description: 'The run it is of: what is released is released of a run' }) matchRunId: Id;
  @Field(() => ID, { description: 'Under which each says what to show, see `setSharedFacts`' })
  mentorParticipationId: Id;
  @Field(() => ID) menteeParticipationId: Id;
  @Field(() => ProposalStateEnum) state: ProposalState;
  @Field(() => Date, { nullable: true, description: 'When the team said that it may go out' })
  reviewedAt: Date | null;
  @Field(() => Date, { nullable: true, description: 'Since when later runs leave it alone' })
  lockedAt: Date | null;
  @Field(() => Date, { nullable: true }) releasedAt: Date | null;
  /** Not a field of the schema. */
  record: ProposalEntity;
}

export const ProposalConnection = connectionOf(ProposalModel, 'Proposal');
