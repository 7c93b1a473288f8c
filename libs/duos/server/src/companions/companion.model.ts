import { ArgsType, Field, ID, Int, ObjectType, createUnionType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, RefusalResult, byClass } from '@tdu/platform';
import { Duo } from '../graphql/duo.model.js';

@ObjectType({ description: 'Somebody who holds a third place of a duo for a while' })
export class DuoCompanion {
  @Field(() => ID) participationId: Id;
  @Field(() => String) displayName: string;
  @Field(() => CalendarDateScalar) startsOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day' })
  endsOn: CalendarDate | null;
  @Field(() => Int, { nullable: true, description: 'Where the programme counts them' })
  nights: number | null;
}

@ObjectType({ description: 'A third place beside mentor and mentee, such as a host' })
export class DuoThirdPlace {
  @Field(() => String) role: string;
  @Field(() => String, { description: 'French: « Hôte »' }) label: string;
  @Field(() => [DuoCompanion], { description: 'The earliest first' }) companions: DuoCompanion[];
  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day on which it should pass on' })
  changeFrom: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day on which it should pass on' })
  changeUntil: CalendarDate | null;
  @Field(() => Boolean, { description: 'Nobody holds it, or it should have passed on' }) due: boolean;
}

@ArgsType()
export class PlaceCompanionArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => String) role: string;
  @Field(() => ID, { description: 'A volunteer of the programme' }) participationId: Id;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'First day; today when absent' })
  from?: CalendarDate;
}

@ArgsType()
export class EndCompanionArgs {
  @Field(() => ID) duoId: Id;
  @Field(() => String) role: string;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day; today when absent' })
  on?: CalendarDate;
}

export const CompanionResult = createUnionType({
  name: 'CompanionResult',
  types: () => [Duo, RefusalResult] as const,
  resolveType: byClass as never,
});
