import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import type { Contract, MeasureSource, Moment } from '@tdu/impact-domain';
import type { CalendarDate } from '@tdu/kernel';
import { CalendarDateScalar } from '@tdu/platform';
import type { MeasureInput } from '../services/measure-input.js';
import { ContractEnum, MeasureSourceEnum, MomentEnum } from './impact.enums.js';

@InputType()
export class RecordMeasureInput implements MeasureInput {
  @Field(() => ID) participationId: string;
  @Field(() => ID, { nullable: true }) duoId?: string | null;
  @Field(() => String, { description: 'Key of the catalogue, such as autonomy' }) indicator: string;
  @Field(() => MomentEnum) moment: Moment;
  @Field(() => String, { description: 'As typed: 3, oui, B1, « 3 à 5 »' }) value: string;
  @Field(() => ContractEnum, { nullable: true, description: 'For a job only' }) contract?: Contract | null;
  @Field(() => Float, { nullable: true, description: 'For a job only' }) weeklyHours?: number | null;
  @Field(() => CalendarDateScalar) measuredOn: CalendarDate;
  @Field(() => MeasureSourceEnum) source: MeasureSource;
}

@InputType()
export class SetTargetInput {
  @Field(() => ID) programmeId: string;
  @Field(() => Int) year: number;
  @Field(() => String, { description: 'Official code, or TOTAL for the total that was announced' })
  department: string;
  @Field(() => Int) projects: number;
  @Field(() => Int) target: number;
}
