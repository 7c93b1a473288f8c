import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { FairnessDimension, MatchRunState } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { CalendarDateScalar } from '@tdu/platform';
import { MatchRunStateEnum } from '../graphql/matching.enums.js';
import { FairnessDimensionEnum } from './fairness.enums.js';

@ObjectType({ description: 'Days waited in a group; null where it is empty or too small to be shown' })
export class WaitingSpread {
  @Field(() => Int) count: number;
  @Field(() => Float, { nullable: true }) mean: number | null;
  @Field(() => Float, { nullable: true }) median: number | null;
  @Field(() => Float, { nullable: true, description: '90th percentile' }) p90: number | null;
  @Field(() => Float, { nullable: true }) max: number | null;
}

@ObjectType({ description: 'What a minimum rate for a group came to' })
export class GroupFloorOutcome {
  @Field(() => ParticipantRoleEnum) role: ParticipantRole;
  @Field(() => FairnessDimensionEnum) by: FairnessDimension;
  @Field(() => String) key: string;
  @Field(() => Int, { description: 'Added for its people, on the scale of 1000' }) points: number;
  @Field(() => Int) people: number;
  @Field(() => Int, { description: 'Who should be matched at least' }) least: number;
  @Field(() => Int) matched: number;
  @Field(() => Int, { description: 'Matched without points added' }) before: number;
  @Field(() => Boolean, { description: 'False: no points that were tried reach it' }) achieved: boolean;
}

@ObjectType('BalancePosition', { description: 'What a run would give at one position of the slider' })
export class BalancePositionModel {
  @Field(() => Int, { description: '0 = quality alone, 100 = waiting alone' }) waiting: number;
  @Field(() => Int) duos: number;
  @Field(() => Int, { description: 'Sum of the programme’s own scores' }) quality: number;
  @Field(() => Float, { nullable: true }) meanScore: number | null;
  @Field(() => Int, { description: 'Total of the blended score, proved the highest there is' })
  blendedTotal: number;
  @Field(() => WaitingSpread, { description: 'Of mentees with a duo' }) waitingMatched: WaitingSpread;
  @Field(() => WaitingSpread, { description: 'Of mentees left' }) waitingLeft: WaitingSpread;
  @Field(() => Int, { description: 'Mentees with a duo here and not at the first position' })
  gainedCount: number;
  @Field(() => Int) lostCount: number;
  @Field(() => Int, { description: 'With another mentor than at the first position' }) movedCount: number;
  @Field(() => [GroupFloorOutcome]) floors: GroupFloorOutcome[];
  /** Participations; not fields of the schema. */
  gainedIds: readonly Id[];
  lostIds: readonly Id[];
}

@ObjectType('BalancePreview', {
  description: 'The effect of the slider between quality and waiting, before any run',
})
export class BalancePreviewModel {
  @Field(() => ID) id: Id;
  @Field(() => MatchRunStateEnum) state: MatchRunState;
  @Field(() => Int, { description: 'Percent' }) progress: number;
  @Field(() => CalendarDateScalar) runOn: CalendarDate;
  @Field(() => String, { nullable: true, description: 'French, says what to do next' }) error: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
  @Field(() => [BalancePositionModel], { description: 'Ascending; empty until done' })
  positions: BalancePositionModel[];
}
