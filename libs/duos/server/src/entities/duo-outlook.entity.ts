import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How a duo will stand over some days, if nothing more is told about it; worked out, never typed. */
@Entity('duo_outlook')
export class DuoOutlookEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') aspect: 'lateness' | 'risk' | 'work';
  @Column('text') kind: string;
  @Column('smallint') rank: number;
  @Column('date') fromOn: CalendarDate;
  @Column('date', { nullable: true }) untilOn: CalendarDate | null;
  @Column('date') dueOn: CalendarDate;
  @Column('text', { nullable: true }) reason: string | null;
}
