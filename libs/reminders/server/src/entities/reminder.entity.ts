import type { CalendarDate, Id } from '@tdu/kernel';
import type { Party, ReminderKind, ReminderState, ReminderSubject } from '@tdu/reminders-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing to be said to one person on a day: the truth of a reminder. The queue only carries its id. */
@Entity('reminder')
export class ReminderEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') kind: ReminderKind;
  @Column('text') rule: string;
  @Column('text') subjectType: ReminderSubject;
  @Column('uuid') subjectId: Id;
  @Column('date') dueOn: CalendarDate;
  @Column('uuid') recipientId: Id;
  @Column('text') recipientKind: Party['kind'];
  @Column('text') state: ReminderState;
  @Column('integer') attempts: number;
  @Column('text', { nullable: true }) lastError: string | null;
  @Column('timestamptz') plannedAt: Date;
  @Column('timestamptz', { nullable: true }) queuedAt: Date | null;
  @Column('timestamptz', { nullable: true }) settledAt: Date | null;
}
