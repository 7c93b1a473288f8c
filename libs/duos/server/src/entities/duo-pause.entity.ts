import type { PauseReason } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Days on which a duo's rhythm is suspended; no end while none is known. */
@Entity('duo_pause')
export class DuoPauseEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('date') startsOn: CalendarDate;
  @Column('date', { nullable: true }) endsOn: CalendarDate | null;
  @Column('text') reason: PauseReason;
  @Column('text', { nullable: true }) note: string | null;
  @Column('timestamptz') createdAt: Date;
}
