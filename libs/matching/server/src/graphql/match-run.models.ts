import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { MatchRunState } from '@tdu/matching-domain';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import type { RunStep } from '../runs/run-steps.js';
import { MatchRunStateEnum, MatchRunStepEnum } from './matching.enums.js';

/** Proposals and people left are fields of the resolver. */
@ObjectType('MatchRun', { description: 'One computation over the pool, kept so that it can be replayed' })
export class MatchRunModel {
  @Field(() => ID) id: Id;
  @Field(() => MatchRunStateEnum) state: MatchRunState;
  @Field(() => MatchRunStepEnum, { nullable: true, description: 'What it does now, while it runs' })
  step: RunStep | null;
  @Field(() => String, { nullable: true, description: 'The step in words' }) stepLabel: string | null;
  @Field(() => Int, { description: 'Percent; never goes back' }) progress: number;
  @Field(() => CalendarDateScalar, { description: 'The day for ages and waiting times' }) runOn: CalendarDate;
  @Field(() => Int, { nullable: true, description: 'Sum of the scores of all pairs: the highest there is' })
  total: number | null;
  @Field(() => Int, { nullable: true }) pairCount: number | null;
  @Field(() => Int, { nullable: true }) unmatchedCount: number | null;
  @Field(() => Boolean, { nullable: true, description: 'The verifier’s answer: no other choice totals more' })
  certificateValid: boolean | null;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the pool and settings, SHA-256' })
  inputsHash: string | null;
  @Field(() => String, { nullable: true, description: 'Fingerprint of the result with its proof, SHA-256' })
  resultHash: string | null;
  @Field(() => String, { nullable: true, description: 'French, says what to do next' }) error: string | null;
  @Field(() => Date) createdAt: Date;
  @Field(() => Date, { nullable: true }) startedAt: Date | null;
  @Field(() => Date, { nullable: true }) finishedAt: Date | null;
}

export const MatchRunConnection = connectionOf(MatchRunModel, 'MatchRun');
