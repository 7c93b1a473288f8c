import type { Id } from '@tdu/kernel';
import type { ColumnMapping, ParticipantRole } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How the association last read columns with these headings. */
@Entity('import_mapping')
export class ImportMappingEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('text') role: ParticipantRole;
  /** Hash of the headings, see `headingsKey`. */
  @Column('text') headings: string;
  @Column('jsonb') mapping: readonly ColumnMapping[];
  @Column('timestamptz') usedAt: Date;
}
