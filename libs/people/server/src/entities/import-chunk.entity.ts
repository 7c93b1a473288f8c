import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of the sheet as it was sent. */
@Entity('import_chunk')
export class ImportChunkEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') importId: Id;
  /** Place of the sheet in its workbook. */
  @Column('integer') sheet: number;
  @Column('integer') number: number;
  @Column('bytea') content: Buffer;
}
