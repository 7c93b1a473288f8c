import type { ClosureReason, StoredDuoState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two participations that walk together under one programme version. */
@Entity('duo')
export class DuoEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeVersionId: Id;
  /** The version whose charter the two are asked to sign again; theirs until all have signed. */
  @Column('uuid', { nullable: true }) termsVersionId: Id | null;
  @Column('uuid', { nullable: true }) proposalId: Id | null;
  @Column('uuid') mentorParticipationId: Id;
  @Column('uuid') menteeParticipationId: Id;
  @Column('text') state: StoredDuoState;
  @Column('date') formedOn: CalendarDate;
  @Column('date', { nullable: true }) startsOn: CalendarDate | null;
  @Column('date', { nullable: true }) endsOn: CalendarDate | null;
  @Column('date', { nullable: true }) closedOn: CalendarDate | null;
  @Column('text', { nullable: true }) closureReason: ClosureReason | null;
  @Column('date', { nullable: true }) closingTalkOn: CalendarDate | null;
  /** The duo whose mentee and file go on here, with another mentor. */
  @Column('uuid', { nullable: true }) continuesId: Id | null;
  /** The last day for which the rows of `duo_outlook` hold; null: they were never worked out. */
  @Column('date', { nullable: true }) outlookUntil: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
