import type { CalendarDate, Id } from '@tdu/kernel';
import type { ClosingSide, KeptAnswers } from '@tdu/duos-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one side says of the duo at its end, by the questions of its programme. */
@Entity('closing_review')
export class ClosingReviewEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') side: ClosingSide;
  @Column('jsonb') answers: KeptAnswers;
  @Column('text') toldBy: 'self' | 'staff';
  @Column('date') answeredOn: CalendarDate;
}
