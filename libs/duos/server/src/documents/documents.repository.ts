import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';
import { CharterSignatureEntity, DuoDocumentEntity, DuoDocumentPieceEntity } from '../entities/index.js';

/** Documents of duos: what they are in one table, their content in pieces in another that no list reads. */
@Injectable()
export class DocumentsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  one(tx: RequestContext, id: Id): Promise<DuoDocumentEntity | null> {
    return this.tenancy.manager(tx).findOneBy(DuoDocumentEntity, { associationId: tx.associationId, id });
  }

  /** Whether a document is the scan of a signature on paper. */
  isSignature(tx: RequestContext, documentId: Id): Promise<boolean> {
    const where = { associationId: tx.associationId, documentId };
    return this.tenancy.manager(tx).existsBy(CharterSignatureEntity, where);
  }

  /** The newest first. */
  ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<DuoDocumentEntity[]> {
    const where = { associationId: tx.associationId, duoId: Any([...duoIds]) };
    return this.tenancy.manager(tx).find(DuoDocumentEntity, { where, order: { id: 'DESC' } });
  }

  /** The keys of the papers that each of these duos has, whoever may open them. */
  async papersOf(tx: RequestContext, duoIds: readonly Id[]): Promise<ReadonlyMap<Id, readonly string[]>> {
    const rows: { duoId: Id; keys: string[] }[] = await this.tenancy.manager(tx).query(
      `SELECT duo_id AS "duoId", array_agg(DISTINCT paper_key) AS keys FROM duo_document
        WHERE association_id = $1 AND duo_id = ANY($2) AND paper_key IS NOT NULL GROUP BY duo_id`,
      [tx.associationId, duoIds],
    );
    return new Map(rows.map(({ duoId, keys }) => [duoId, keys]));
  }

  async insert(
    tx: RequestContext,
    document: DuoDocumentEntity,
    pieces: readonly DuoDocumentPieceEntity[],
  ): Promise<void> {
    await this.tenancy.manager(tx).insert(DuoDocumentEntity, document);
    for (const piece of pieces) await this.tenancy.manager(tx).insert(DuoDocumentPieceEntity, piece);
  }

  /** Takes a document away, with its content. */
  async delete(tx: RequestContext, id: Id): Promise<void> {
    await this.tenancy.manager(tx).delete(DuoDocumentEntity, { associationId: tx.associationId, id });
  }

  /** One piece of the content; null after the last one. */
  piece(tx: RequestContext, documentId: Id, number: number): Promise<DuoDocumentPieceEntity | null> {
    const where = { associationId: tx.associationId, documentId, number };
    return this.tenancy.manager(tx).findOneBy(DuoDocumentPieceEntity, where);
  }
}
