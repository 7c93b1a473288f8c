import type {
  AccountSide,
  Absentee,
  MeetingMode,
  MeetingStatus,
  MeetingTopic,
  Mood,
  PlaceKind,
} from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One side's account of one day of a duo. */
@Entity('meeting')
export class MeetingEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('date') heldOn: CalendarDate;
  @Column('text') status: MeetingStatus;
  @Column('text', { nullable: true }) absent: Absentee | null;
  @Column('integer', { nullable: true }) minutes: number | null;
  @Column('text', { nullable: true }) mode: MeetingMode | null;
  @Column('text', { nullable: true }) placeKind: PlaceKind | null;
  @Column('text', { array: true, default: '{}' }) topics: MeetingTopic[];
  @Column('text', { nullable: true }) mood: Mood | null;
  @Column('text', { nullable: true }) note: string | null;
  @Column('text') loggedBy: AccountSide;
  @Column('timestamptz') loggedAt: Date;
}
