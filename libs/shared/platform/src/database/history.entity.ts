import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '@tdu/kernel';

/** One line of the history of a record; never changed, never removed. */
@Entity('event')
export class HistoryEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') subjectType: string;
  @Column('uuid') subjectId: Id;
  @Column('text') type: string;
  @Column('jsonb') actor: object;
  @Column('jsonb') data: object;
  @Column('timestamptz') occurredAt: Date;
}
