import type { QuestionState, QuestionTopic } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question of one side to the team. */
@Entity('duo_question')
export class DuoQuestionEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') askedBy: 'mentor' | 'mentee';
  @Column('text') topic: QuestionTopic;
  @Column('text') state: QuestionState;
  @Column('date') askedOn: CalendarDate;
  /** Since when the asker waits; null once the team had the last word. */
  @Column('date', { nullable: true }) waitingSince: CalendarDate | null;
  @Column('timestamptz') createdAt: Date;
}
