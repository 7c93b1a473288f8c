import type { CalendarDate, Id } from '@tdu/kernel';
import type { AskedQuestion, ParticipantRole } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The public form of a programme and role: when it is open, for how many, what it asks. */
@Entity('application_form')
export class ApplicationFormEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') role: ParticipantRole;
  @Column('date') opensOn: CalendarDate;
  @Column('date', { nullable: true }) closesOn: CalendarDate | null;
  @Column('integer', { nullable: true }) capacity: number | null;
  @Column('boolean') waitingList: boolean;
  @Column('jsonb') questions: AskedQuestion[];
  @Column('text') noticeVersion: string;
  @Column('text') noticeText: string;
  @Column('timestamptz') updatedAt: Date;
}
