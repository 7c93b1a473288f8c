import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import type { ParticipationState } from '@tdu/people-domain';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { ParticipationStateEnum } from './admission.models.js';
import { asEnum } from './people.enums.js';

export const PoolOrderEnum = asEnum(['longest', 'shortest'] as const);
registerEnumType(PoolOrderEnum, { name: 'PoolOrder', description: 'Who waits longest comes first, or last' });

@ObjectType('PoolSummary', { description: 'The pool of a programme at a glance, as of today' })
export class PoolSummaryModel {
  @Field(() => Int) mentors: number;
  @Field(() => Int) mentees: number;
  @Field(() => Int, { description: 'People with a screening step open' }) screeningOpen: number;
  @Field(() => Int) admittedMentors: number;
  @Field(() => Int) admittedMentees: number;
  @Field(() => Int, { description: 'Duos that the admitted mentors can hold together' }) places: number;
  @Field(() => Date, { description: 'Just now, or in a large pool up to half a minute ago' }) countedAt: Date;
}

@InputType({ description: 'What is absent does not narrow' })
export class PoolFilterInput {
  @Field(() => Boolean, { nullable: true, description: 'Whether no step of the screening is open or lapsed' })
  ready?: boolean | null;
  @Field(() => String, { nullable: true, description: 'Code of a department' }) department?: string | null;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Registered on that day or before' })
  waitingSince?: CalendarDate | null;
}

@ObjectType({ description: 'Somebody with a place free who waits for a duo' })
export class PoolPerson {
  @Field(() => ID) participationId: Id;
  @Field(() => ID) personId: Id;
  @Field(() => String) name: string;
  @Field(() => ParticipationStateEnum) state: ParticipationState;
  @Field(() => CalendarDateScalar) registeredOn: CalendarDate;
  @Field(() => Int, { description: 'Days since the registration' }) waitingDays: number;
  @Field(() => String, { nullable: true }) department: string | null;
  @Field(() => String, { nullable: true }) communeName: string | null;
  @Field(() => Int) openDuos: number;
  @Field(() => Int, { description: 'Duos that can be held at once' }) places: number;
  @Field(() => [String], { description: 'French: what keeps from being matched today' }) openSteps: string[];
}

@ObjectType({ description: 'Those whose first duo was formed in a month' })
export class TimeToMatch {
  @Field(() => String, { description: 'YYYY-MM' }) month: string;
  @Field(() => Int) people: number;
  @Field(() => Float, { description: 'Days from the registration: half of them waited no longer' })
  median: number;
  @Field(() => Float, { description: 'Days: nine in ten waited no longer' }) p90: number;
}

export const PoolPersonConnection = connectionOf(PoolPerson, 'PoolPerson');
