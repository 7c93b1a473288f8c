import type { Id } from '@tdu/kernel';
import type { Answers } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A form somebody has begun; whoever holds the code of which the hash is kept goes on with it. */
@Entity('application_draft')
export class ApplicationDraftEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') formId: Id;
  @Column('text') tokenHash: string;
  @Column('jsonb') answers: Answers;
  /** Whether the code was sent to the address in the answers. */
  @Column('boolean') mailed: boolean;
  @Column('timestamptz') expiresAt: Date;
}
