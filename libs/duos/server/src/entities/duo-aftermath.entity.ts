import type { CalendarDate, Id } from '@tdu/kernel';
import type { Destination } from '@tdu/duos-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where a mentee goes on after a duo, and who agreed to hear from the team. */
@Entity('duo_aftermath')
export class DuoAftermathEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text', { nullable: true }) destination: Destination | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('boolean', { nullable: true }) mentorAlumni: boolean | null;
  @Column('date', { nullable: true }) mentorAlumniOn: CalendarDate | null;
  @Column('boolean', { nullable: true }) menteeAlumni: boolean | null;
  @Column('date', { nullable: true }) menteeAlumniOn: CalendarDate | null;
}
