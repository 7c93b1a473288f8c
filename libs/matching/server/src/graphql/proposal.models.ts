import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { PartVerdict, ProposalState } from '@tdu/matching-domain';
import { connectionOf } from '@tdu/platform';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { PartVerdictEnum, ProposalStateEnum } from './matching.enums.js';

@ObjectType({ description: 'Someone as a list names him or her' })
export class MatchPerson {
  @Field(() => ID, { description: 'Of the person' }) id: Id;
  @Field(() => String) displayName: string;
}

@ObjectType({
  description: 'What one criterion gives to a pair; for the team the points add up to the score',
})
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

/** What needs no other table; the rest are fields of the resolver, read from `record`. */
@ObjectType('Proposal', { description: 'A pair put to both people' })
export class ProposalModel {
  @Field(() => ID) id: Id;
  @Field(() => ProposalStateEnum) state: ProposalState;
  @Field(() => Int, { description: '0–1000' }) score: number;
  @Field(() => Date, { nullable: true }) releasedAt: Date | null;
  /** Not a field of the schema. */
  record: ProposalEntity;
}

export const ProposalConnection = connectionOf(ProposalModel, 'Proposal');
