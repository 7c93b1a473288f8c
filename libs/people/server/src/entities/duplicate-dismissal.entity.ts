import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two files that somebody looked at and found to be of two people. `oneId` is the lower identifier. */
@Entity('duplicate_dismissal')
export class DuplicateDismissalEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') oneId: Id;
  @Column('uuid') otherId: Id;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('timestamptz') dismissedAt: Date;
}
