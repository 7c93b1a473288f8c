import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import type { FairnessDimension } from '@tdu/matching-domain';
import { WaitingSpread } from './balance.models.js';
import { FairnessDimensionEnum } from './fairness.enums.js';

@ObjectType({ description: 'What lies between two bounds with 95 % confidence' })
export class ConfidenceInterval {
  @Field(() => Float) low: number;
  @Field(() => Float) high: number;
}

@ObjectType({ description: 'How a run treated one group of those it could have matched' })
export class GroupFairnessModel {
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

@ObjectType({ description: 'Groups of one dimension, largest first' })
export class FairnessGroups {
  @Field(() => FairnessDimensionEnum) by: FairnessDimension;
  @Field(() => [GroupFairnessModel]) groups: readonly GroupFairnessModel[];
}

@ObjectType({ description: 'One side of a pool' })
export class SideFairnessModel {
  @Field(() => GroupFairnessModel) whole: GroupFairnessModel;
  @Field(() => [FairnessGroups]) dimensions: FairnessGroups[];
}

@ObjectType('MatchFairness', { description: 'How the groups of a pool fared in a run' })
export class MatchFairnessModel {
  @Field(() => ID) matchRunId: Id;
  @Field(() => Boolean, { description: 'Groups of fewer than five people are left out for this reader' })
  smallGroupsHidden: boolean;
  @Field(() => SideFairnessModel, { nullable: true }) mentees: SideFairnessModel | null;
  @Field(() => SideFairnessModel, { nullable: true }) mentors: SideFairnessModel | null;
  @Field(() => String, { description: 'How to read it, in the reader’s language' }) note: string;
}
