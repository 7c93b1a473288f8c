import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { FairnessDimension } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { WaitingSpread } from './balance.models.js';
import { FairnessDimensionEnum } from './fairness.enums.js';

@ObjectType({ description: 'What lies between two bounds with 95 % confidence' })
export class ConfidenceInterval {
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType('GroupFairness', { description: 'How a run treated one group of those it could have matched' })
export class GroupFairnessModel {
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => FairnessDimensionEnum, { nullable: true, description: 'Null for a whole side' })
  by: FairnessDimension | null;
  @Field(() => String, { description: 'The group: female, 93, dari; not-told; all for the whole side' })
  key: string;
  @Field(() => Int) people: number;
  @Field(() => Int) matched: number;
  @Field(() => Float, { nullable: true, description: 'Percent' }) rate: number | null;
  @Field(() => ConfidenceInterval, { nullable: true }) rateInterval: ConfidenceInterval | null;
  @Field(() => Float, { nullable: true, description: 'Mean of the pairs, 0–1000' }) score: number | null;
  @Field(() => ConfidenceInterval, { nullable: true }) scoreInterval: ConfidenceInterval | null;
  @Field(() => Float, { nullable: true, description: 'Points of percent above the whole side' })
  rateDifference: number | null;
  @Field(() => Float, { nullable: true, description: 'Points above the whole side' }) scoreDifference:
    number | null;
  @Field(() => WaitingSpread) waitingMatched: WaitingSpread;
  @Field(() => WaitingSpread) waitingLeft: WaitingSpread;
}

@ObjectType('MatchFairness', { description: 'How the groups of a pool fared in a run' })
export class MatchFairnessModel {
  @Field(() => ID) matchRunId: Id;
  @Field(() => Boolean, { description: 'Groups of fewer than five people are left out for this reader' })
  smallGroupsHidden: boolean;
  @Field(() => [GroupFairnessModel], { description: 'Each side first, then its groups, largest first' })
  groups: GroupFairnessModel[];
  @Field(() => String, { description: 'How to read it, in the reader’s language' }) note: string;
}
