import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type RequestContext, newId } from '@tdu/kernel';
import { type ColumnMapping, type ParticipantRole, headingsKey } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { ImportMappingEntity } from '../entities/import-mapping.entity.js';

/** What the association's sheets were read as, for the next one with the same headings. */
@Injectable()
export class MappingMemory {
  constructor(private readonly tenancy: Tenancy) {}

  /** The last mapping of such headings; null the first time. */
  async recall(
    tx: RequestContext,
    role: ParticipantRole,
    headings: readonly string[],
  ): Promise<readonly ColumnMapping[] | null> {
    const { associationId } = tx;
    const found = await this.mappings(tx).findOneBy({ associationId, role, headings: keyOf(headings) });
    return found?.mapping ?? null;
  }

  /** Keeps how a sheet was read. */
  async keep(tx: RequestContext, role: ParticipantRole, mapping: readonly ColumnMapping[]): Promise<void> {
    const headings = keyOf(mapping.map(({ heading }) => heading));
    const { associationId } = tx;
    const kept = {
      associationId,
      id: newId(),
      role,
      headings,
      mapping: [...mapping],
      usedAt: tx.clock.now(),
    };
    await this.mappings(tx)
      .createQueryBuilder()
      .insert()
      .values(kept)
      .orUpdate(['mapping', 'used_at'], ['association_id', 'role', 'headings'])
      .execute();
  }

  private mappings(tx: RequestContext) {
    return this.tenancy.manager(tx).getRepository(ImportMappingEntity);
  }
}

/** Of one length, however many columns there are. */
function keyOf(headings: readonly string[]): string {
  return createHash('sha256').update(headingsKey(headings)).digest('hex');
}
