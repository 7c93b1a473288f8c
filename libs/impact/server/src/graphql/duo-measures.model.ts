import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { Contract, MeasureSource, Moment } from '@tdu/impact-domain';
import type { CalendarDate } from '@tdu/kernel';
import { ParticipantRoleEnum } from '@tdu/people-server';
import { CalendarDateScalar } from '@tdu/platform';
import { ContractEnum, MeasureSourceEnum, MomentEnum } from './impact.enums.js';

/** A value to choose: `recordMeasure` takes it as it stands. */
@ObjectType()
export class MeasureChoice {
  @Field(() => String) value: string;
  @Field(() => String, { description: 'French' }) label: string;
}

@ObjectType({ description: 'A value that was recorded; the same again is a correction' })
export class RecordedMeasure {
  @Field(() => ID) id: string;
  @Field(() => ID, { nullable: true, description: 'Null where it was measured outside of a duo' })
  duoId: string | null;
  @Field(() => String, { description: 'As it is typed: 3, oui, B1' }) value: string;
  @Field(() => CalendarDateScalar) measuredOn: CalendarDate;
  @Field(() => MeasureSourceEnum) source: MeasureSource;
  @Field(() => ContractEnum, { nullable: true }) contract: Contract | null;
  @Field(() => Float, { nullable: true }) weeklyHours: number | null;
}

@ObjectType({ description: 'What is measured about one of the two at one moment' })
export class DuoMeasure {
  @Field(() => MomentEnum, { description: 'The key of its item in the calendar' }) moment: Moment;
  @Field(() => String, { description: 'French' }) momentLabel: string;
  @Field(() => ParticipantRoleEnum) side: 'mentor' | 'mentee';
  @Field(() => ID) participationId: string;
  @Field(() => String, { description: 'Key of the catalogue' }) indicator: string;
  @Field(() => String, { description: 'French' }) label: string;
  @Field(() => [MeasureChoice], { description: 'Empty for what is counted' }) choices: MeasureChoice[];
  @Field(() => Int, { nullable: true, description: 'Of what is counted' }) largest: number | null;
  @Field(() => Boolean, { description: 'Whether a contract and hours a week may be told with it' })
  isJob: boolean;
  @Field(() => [RecordedMeasure], { description: 'One a source, the latest first' })
  values: RecordedMeasure[];
}
