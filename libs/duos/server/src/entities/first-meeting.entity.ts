import type { CalendarDate, Id } from '@tdu/kernel';
import type { PlaceKind } from '@tdu/duos-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The first meeting of a duo, held with someone of the team in a public place, and who came. */
@Entity('first_meeting')
export class FirstMeetingEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('date') plannedOn: CalendarDate;
  @Column('text', { nullable: true }) time: string | null;
  @Column('text') placeKind: PlaceKind;
  @Column('boolean', { nullable: true }) mentorCame: boolean | null;
  @Column('boolean', { nullable: true }) menteeCame: boolean | null;
  @Column('boolean', { nullable: true }) teamCame: boolean | null;
  @Column('timestamptz', { nullable: true }) toldAt: Date | null;
}
