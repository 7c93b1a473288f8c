import { Field, Float, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { MeasureSource, Moment } from '@tdu/impact-domain';
import type { CalendarDate } from '@tdu/kernel';
import { CalendarDateScalar, RefusalResult, byClass } from '@tdu/platform';
import { MeasureSourceEnum, MomentEnum } from './impact.enums.js';

/** One dated value of an indicator, with who said it. */
@ObjectType()
export class Measure {
  @Field(() => ID) id: string;
  @Field(() => ID) participationId: string;
  @Field(() => String) indicator: string;
  @Field(() => MomentEnum) moment: Moment;
  @Field(() => Float, {
    description: 'A count, 0 or 1, a degree 0–4, the rank of a level (A1 = 1) or of a band',
  })
  value: number;
  @Field(() => CalendarDateScalar) measuredOn: CalendarDate;
  @Field(() => MeasureSourceEnum) source: MeasureSource;
}

/** What is aimed at in one department of one year. */
@ObjectType()
export class ProgrammeTarget {
  @Field(() => ID) programmeId: string;
  @Field(() => Int) year: number;
  @Field(() => String) department: string;
  @Field(() => Int) projects: number;
  @Field(() => Int) target: number;
}

export const RecordMeasureResult = createUnionType({
  name: 'RecordMeasureResult',
  types: () => [Measure, RefusalResult] as const,
  resolveType: byClass as never,
});

export const SetTargetResult = createUnionType({
  name: 'SetTargetResult',
  types: () => [ProgrammeTarget, RefusalResult] as const,
  resolveType: byClass as never,
});
