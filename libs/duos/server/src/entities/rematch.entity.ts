import type { RematchChange } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Another duo prepared for one of two people whose duo is over. */
@Entity('rematch')
export class RematchEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('uuid') participationId: Id;
  @Column('text') side: 'mentor' | 'mentee';
  @Column('text', { array: true, default: '{}' }) changes: RematchChange[];
  /** First day on which he or she may be matched again. */
  @Column('date') fromOn: CalendarDate;
  @Column('timestamptz') createdAt: Date;
}
