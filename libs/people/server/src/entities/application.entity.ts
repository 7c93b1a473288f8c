import type { Id } from '@tdu/kernel';
import type { Answers } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An application as it came in, with the consent given; its answers are kept only while it waits for a place. */
@Entity('application')
export class ApplicationEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') formId: Id;
  /** Made by the page that shows the form: the same again is the same application. */
  @Column('uuid') submissionId: Id;
  /** Who applied, hashed: somebody who applies twice to a form is counted once. */
  @Column('text') applicantKey: string;
  @Column('text') state: 'received' | 'waiting';
  @Column('jsonb', { nullable: true }) answers: Answers | null;
  @Column('uuid', { nullable: true }) personId: Id | null;
  @Column('uuid', { nullable: true }) participationId: Id | null;
  /** Names of facts told otherwise than the file of a person known before: the file was left as it is. */
  @Column('text', { array: true }) differs: string[];
  @Column('text') noticeVersion: string;
  @Column('timestamptz') appliedAt: Date;
}
