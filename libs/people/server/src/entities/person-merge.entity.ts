import type { Id } from '@tdu/kernel';
import type { RowChange } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Two files made one, with every value that was changed by it: enough to take it back. */
@Entity('person_merge')
export class PersonMergeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') keptId: Id;
  @Column('uuid') absorbedId: Id;
  /** In the order in which they were made. */
  @Column('jsonb') changes: readonly RowChange[];
  @Column('jsonb') mergedBy: object;
  @Column('timestamptz') mergedAt: Date;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
