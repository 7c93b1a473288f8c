import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { ClosureReason, DuoState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import type { DuoRecord } from '../life/duo-record.js';
import { ClosureReasonEnum, DuoStateEnum } from './duo.enums.js';

/** What a list shows of a duo without any computing; the rest are fields of the resolver, read from `record`. */
@ObjectType({ description: 'Mentor and mentee in a programme' })
export class Duo {
  @Field(() => ID) id: Id;
  @Field(() => DuoStateEnum) state: DuoState;
  @Field(() => CalendarDateScalar) formedOn: CalendarDate;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'First active day' })
  startsOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true, description: 'Last day of the term' })
  endsOn: CalendarDate | null;
  @Field(() => CalendarDateScalar, { nullable: true }) closedOn: CalendarDate | null;
  @Field(() => ClosureReasonEnum, { nullable: true }) closureReason: ClosureReason | null;
  @Field(() => String, { nullable: true, description: 'French' }) closureReasonLabel: string | null;
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Day of the closing talk, held or to come',
  })
  closingTalkOn: CalendarDate | null;
  @Field(() => ID, { nullable: true, description: 'The duo whose mentee and open goals go on here' })
  continuesId: Id | null;
  /** Not a field of the schema: where the resolver reads the others from. */
  record: DuoRecord;
}

export const DuoConnection = connectionOf(Duo, 'Duo');
