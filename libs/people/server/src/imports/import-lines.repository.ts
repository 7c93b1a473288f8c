import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { In, MoreThan, type Repository } from 'typeorm';
import { ImportLineEntity } from '../entities/import-line.entity.js';

/** What is said of a line. */
export type ImportLine = Omit<ImportLineEntity, 'associationId' | 'id' | 'importId'>;

const INSERTED_AT_ONCE = 500;

/** The lines of a sheet about which there is something to say. */
@Injectable()
export class ImportLinesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async clear(tx: RequestContext, importId: Id): Promise<void> {
    await this.lines(tx).delete({ associationId: tx.associationId, importId });
  }

  async add(tx: RequestContext, importId: Id, lines: readonly ImportLine[]): Promise<void> {
    const { associationId } = tx;
    for (let from = 0; from < lines.length; from += INSERTED_AT_ONCE) {
      const some = lines.slice(from, from + INSERTED_AT_ONCE);
      await this.lines(tx).insert(some.map((line) => ({ ...line, associationId, importId, id: newId() })));
    }
  }

  /** What is said of these lines, by line number. */
  async byNumbers(
    tx: RequestContext,
    importId: Id,
    numbers: readonly number[],
  ): Promise<Map<number, ImportLineEntity>> {
    const { associationId } = tx;
    const found = await this.lines(tx).findBy({ associationId, importId, line: In([...numbers]) });
    return new Map(found.map((line) => [line.line, line]));
  }

  /** The next refused lines after one, in the order of the sheet. */
  refusedAfter(tx: RequestContext, importId: Id, line: number, limit: number): Promise<ImportLineEntity[]> {
    const { associationId } = tx;
    return this.lines(tx).find({
      where: { associationId, importId, verdict: 'refused', line: MoreThan(line) },
      order: { line: 'ASC' },
      take: limit,
    });
  }

  private lines(tx: RequestContext): Repository<ImportLineEntity> {
    return this.tenancy.manager(tx).getRepository(ImportLineEntity);
  }
}
