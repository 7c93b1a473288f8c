import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody who may not be matched until a named day of review, and then until it is lifted. */
@Entity('match_stop')
export class MatchStopEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') personId: Id;
  @Column('uuid') reportId: Id;
  @Column('date') since: CalendarDate;
  @Column('date') reviewOn: CalendarDate;
  @Column('date', { nullable: true }) liftedOn: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
