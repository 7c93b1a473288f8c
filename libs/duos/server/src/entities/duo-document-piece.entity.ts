import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A piece of the content of a document, in order from 0. */
@Entity('duo_document_piece')
export class DuoDocumentPieceEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') documentId: Id;
  @Column('integer') number: number;
  @Column('bytea') bytes: Buffer;
}
