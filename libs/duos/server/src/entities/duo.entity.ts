import type { ClosureReason, StoredDuoState } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two participations that walk together under one programme version. */
@Entity('duo')
export class DuoEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeVersionId: Id;
  @Column('uuid', { nullable: true }) proposalId: Id | null;
  @Column('uuid') mentorParticipationId: Id;
  @Column('uuid') menteeParticipationId: Id;
  @Column('text') state: StoredDuoState;
  @Column('date') formedOn: CalendarDate;
  @Column('date', { nullable: true }) startsOn: CalendarDate | null;
  @Column('date', { nullable: true }) endsOn: CalendarDate | null;
  @Column('date', { nullable: true }) closedOn: CalendarDate | null;
  @Column('text', { nullable: true }) closureReason: ClosureReason | null;
  @Column('timestamptz') createdAt: Date;
}
