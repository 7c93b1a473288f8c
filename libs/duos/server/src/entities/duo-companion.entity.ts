import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One stay in a third place of a duo. */
@Entity('duo_companion')
export class DuoCompanionEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  /** Key of the place in the programme's calendar. */
  @Column('text') role: string;
  @Column('uuid') participationId: Id;
  @Column('date') startsOn: CalendarDate;
  @Column('date', { nullable: true }) endsOn: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
