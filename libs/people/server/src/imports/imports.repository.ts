import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import type { Repository } from 'typeorm';
import { ImportChunkEntity } from '../entities/import-chunk.entity.js';
import { ImportRunEntity } from '../entities/import-run.entity.js';
import type { StoredSheet } from './sheet-store.js';

/** Imports and the sheets they came from. */
@Injectable()
export class ImportsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** An import of this association; null when there is none of that id. `lock` holds it until the end. */
  find(tx: RequestContext, id: Id, lock = false): Promise<ImportRunEntity | null> {
    return this.runs(tx).findOne({
      where: { associationId: tx.associationId, id },
      ...(lock && { lock: { mode: 'pessimistic_write' as const } }),
    });
  }

  save(tx: RequestContext, run: ImportRunEntity): Promise<unknown> {
    return this.runs(tx).save(run);
  }

  /** Up to `take` imports of a programme after the one of the given id; ids grow with time. */
  page(tx: RequestContext, programmeId: Id, take: number, order: ReadingOrder, after?: Id) {
    const query = this.runs(tx)
      .createQueryBuilder('run')
      .where({ associationId: tx.associationId, programmeId });
    if (after) query.andWhere(`run.id ${order.beyond} :after`, { after });
    return query.orderBy('run.id', order.direction).take(take).getMany();
  }

  count(tx: RequestContext, programmeId: Id): Promise<number> {
    return this.runs(tx).countBy({ associationId: tx.associationId, programmeId });
  }

  /** Keeps the next piece of a sheet. */
  async addChunk(tx: RequestContext, stored: StoredSheet, number: number, content: Buffer): Promise<void> {
    const { associationId } = tx;
    await this.chunks(tx).insert({ associationId, id: newId(), ...stored, number, content });
  }

  /** A piece of a sheet; null after the last. */
  async chunk(tx: RequestContext, stored: StoredSheet, number: number): Promise<Buffer | null> {
    const { associationId } = tx;
    const found = await this.chunks(tx).findOneBy({ associationId, ...stored, number });
    return found && found.content;
  }

  private runs(tx: RequestContext): Repository<ImportRunEntity> {
    return this.tenancy.manager(tx).getRepository(ImportRunEntity);
  }

  private chunks(tx: RequestContext): Repository<ImportChunkEntity> {
    return this.tenancy.manager(tx).getRepository(ImportChunkEntity);
  }
}
