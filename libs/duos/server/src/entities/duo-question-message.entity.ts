import type { AccountSide, AnswerWay } from '@tdu/duos-domain';
import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One message of a question’s thread. */
@Entity('duo_question_message')
export class DuoQuestionMessageEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') questionId: Id;
  @Column('text') writtenBy: AccountSide;
  /** Of the account that wrote it; null for the software. */
  @Column('uuid', { nullable: true }) userId: Id | null;
  @Column('text') way: AnswerWay;
  @Column('text', { nullable: true }) text: string | null;
  @Column('timestamptz') writtenAt: Date;
}
