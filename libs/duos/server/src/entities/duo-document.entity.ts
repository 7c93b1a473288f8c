import type { AccountSide, DocumentAudience, DocumentKind, DocumentType } from '@tdu/duos-domain';
import type { Id } from '@tdu/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file of a duo, without its content. */
@Entity('duo_document')
export class DuoDocumentEntity {
  @PrimaryColumn('uuid') associationId: Id;
  @PrimaryColumn('uuid') id: Id;
  @Column('uuid') duoId: Id;
  @Column('text') kind: DocumentKind;
  /** Which of the papers its programme asks for; null: none of them. */
  @Column('text', { nullable: true }) paperKey: string | null;
  @Column('text') fileName: string;
  @Column('text') mime: DocumentType;
  @Column('integer') size: number;
  /** SHA-256 of the content, in hexadecimal: the same file sent twice is one document. */
  @Column('text') hash: string;
  @Column('text') audience: DocumentAudience;
  @Column('text') addedBy: AccountSide;
  @Column('timestamptz') addedAt: Date;
}
