import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { Moment } from '@tdu/impact-domain';
import { MomentEnum } from './impact.enums.js';

/** The same people at two moments. */
@ObjectType()
export class IndicatorComparison {
  @Field(() => MomentEnum) from: Moment;
  @Field(() => MomentEnum) to: Moment;
  @Field(() => String) fromLabel: string;
  @Field(() => String) toLabel: string;
  @Field(() => Int, { description: 'People measured at both moments' }) people: number;
  @Field(() => Float) fromMean: number;
  @Field(() => Float) toMean: number;
  @Field(() => Float) change: number;
  @Field(() => String, { description: 'As a French reader expects it for its kind' }) fromText: string;
  @Field(() => String) toText: string;
}

@ObjectType()
export class DepartmentComparison {
  @Field(() => String, { nullable: true }) department: string | null;
  @Field(() => String) departmentName: string;
  @Field(() => IndicatorComparison, {
    nullable: true,
    description: 'Null when the group is too small to be shown',
  })
  comparison: IndicatorComparison | null;
}

/** One indicator over a programme; every figure is a mean on the people measured at both moments compared. */
@ObjectType()
export class IndicatorSummary {
  @Field(() => String) indicator: string;
  @Field(() => String) label: string;
  @Field(() => String, { description: 'In French' }) dimension: string;
  @Field(() => String, { description: 'count, event, scale, cefr or count_band' }) kind: string;
  @Field(() => String, { description: 'Whom it is about: mentor or mentee' }) role: string;
  @Field(() => Float, { nullable: true, description: 'Mean; null when the group is too small to be shown' })
  start: number | null;
  @Field(() => Float, { nullable: true }) midTerm: number | null;
  @Field(() => Float, { nullable: true }) end: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'People of the principal comparison, else of the first moment',
  })
  people: number | null;
  @Field(() => [IndicatorComparison], { description: 'The principal one first' })
  comparisons: IndicatorComparison[];
  @Field(() => [DepartmentComparison]) departments: DepartmentComparison[];
}
