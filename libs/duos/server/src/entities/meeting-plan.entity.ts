import type { AccountSide, MeetingMode, PlaceKind } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A meeting the two agreed upon; what became of it is an account of that day. */
@Entity('meeting_plan')
export class MeetingPlanEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('date') plannedOn: CalendarDate;
  @Column('text', { nullable: true }) time: string | null;
  @Column('text', { nullable: true }) mode: MeetingMode | null;
  @Column('text', { nullable: true }) placeKind: PlaceKind | null;
  @Column('text') plannedBy: AccountSide;
  @Column('timestamptz') plannedAt: Date;
}
