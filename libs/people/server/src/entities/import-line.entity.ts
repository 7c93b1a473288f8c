import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A line of the sheet about which there is something to say: refused, duplicate or updated. */
@Entity('import_line')
export class ImportLineEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') importId: Id;
  @Column('integer') line: number;
  @Column('text') verdict: 'updated' | 'duplicate' | 'refused';
  @Column('text', { nullable: true }) columnName: string | null;
  @Column('text', { nullable: true }) reason: string | null;
  @Column('text', { nullable: true }) repair: string | null;
  @Column('integer', { nullable: true }) duplicateOf: number | null;
  /** As in the sheet. */
  @Column('jsonb') cells: string[];
}
