import type { CalendarDate, Id } from '@tdu/kernel';
import type { ClosingSide, Situation } from '@tdu/duos-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How things were some months after a duo. */
@Entity('duo_follow_up')
export class DuoFollowUpEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') side: ClosingSide;
  @Column('integer') months: number;
  @Column('text') situation: Situation;
  @Column('date') doneOn: CalendarDate;
}
