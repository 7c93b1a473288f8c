import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A later end that was agreed for a duo. */
@Entity('duo_extension')
export class DuoExtensionEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('date') decidedOn: CalendarDate;
  @Column('date') formerEnd: CalendarDate;
  @Column('date') until: CalendarDate;
}
