import type { Id, Transitions } from '@tdu/kernel';
import type { ColumnMapping, ParticipantRole, SheetFormat, VerdictCounts } from '@tdu/people-domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

export const IMPORT_STATES = ['uploaded', 'checked', 'committed', 'undone'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** A new mapping sends an import back to `uploaded`; a committed one can only be taken back. */
export const importTransitions: Transitions<ImportState> = {
  uploaded: ['uploaded', 'checked', 'committed'],
  checked: ['uploaded', 'checked', 'committed'],
  committed: ['undone'],
  undone: [],
};

/** One sheet that was sent, how it was read and what became of each of its lines. */
@Entity('import_run')
export class ImportRunEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') programmeId: Id;
  @Column('text') role: ParticipantRole;
  @Column('text') fileName: string;
  @Column('jsonb') format: SheetFormat;
  @Column('jsonb') mapping: readonly ColumnMapping[];
  @Column('text') state: ImportState;
  @Column('jsonb', { nullable: true }) counts: VerdictCounts | null;
  /** One letter a line of the file, see `VerdictSheet`. */
  @Column('text', { nullable: true }) verdicts: string | null;
  @Column('text') createdBy: string;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) committedAt: Date | null;
  @Column('timestamptz', { nullable: true }) undoneAt: Date | null;
}
