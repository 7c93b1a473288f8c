import type { ReviewKind } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A review of a duo: planned when the duo starts, done when it took place. */
@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') kind: ReviewKind;
  @Column('date') dueOn: CalendarDate;
  @Column('date', { nullable: true }) doneOn: CalendarDate | null;
  @Column('text', { nullable: true }) note: string | null;
}
