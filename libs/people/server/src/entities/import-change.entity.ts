import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A row that was there before: as it was, and as the import left it. */
export interface RowImages {
  readonly before: Readonly<Record<string, unknown>>;
  readonly after: Readonly<Record<string, unknown>>;
}

/** What one batch of an import wrote: enough to take it back. */
@Entity('import_change')
export class ImportChangeEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') importId: Id;
  @Column('uuid', { array: true }) createdPersons: Id[];
  @Column('uuid', { array: true }) createdParticipations: Id[];
  @Column('jsonb') persons: readonly RowImages[];
  @Column('jsonb') participations: readonly RowImages[];
}
