import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of the sheet as it was sent. */
@Entity('import_chunk')
export class ImportChunkEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') importId: Id;
  @Column('integer') number: number;
  @Column('bytea') content: Buffer;
}
