import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any, type EntityTarget, type ObjectLiteral } from 'typeorm';
import { CharterSignatureEntity, DuoPauseEntity, MeetingEntity, ReviewEntity } from '../entities/index.js';

/** What hangs on a duo. */
export interface DuoParts {
  readonly signatures: readonly CharterSignatureEntity[];
  readonly pauses: readonly DuoPauseEntity[];
  readonly meetings: readonly MeetingEntity[];
  readonly reviews: readonly ReviewEntity[];
}

/** Signatures, pauses, meetings and reviews: read in bulk (four statements, however many duos), written one by one. */
@Injectable()
export class DuoPartsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The parts of each of these duos, each list in the order of its making. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, DuoParts>> {
    const signatures = await this.read(tx, CharterSignatureEntity, duoIds);
    const pauses = await this.read(tx, DuoPauseEntity, duoIds);
    const meetings = await this.read(tx, MeetingEntity, duoIds);
    const reviews = await this.read(tx, ReviewEntity, duoIds);
    const parts = (id: Id): DuoParts => ({
      signatures: signatures.get(id) ?? [],
      pauses: pauses.get(id) ?? [],
      meetings: meetings.get(id) ?? [],
      reviews: reviews.get(id) ?? [],
    });
    return new Map(duoIds.map((id) => [id, parts(id)]));
  }

  async insert<E extends ObjectLiteral>(tx: RequestContext, entity: EntityTarget<E>, row: E): Promise<void> {
    await this.tenancy.manager(tx).insert(entity, row as never);
  }

  async update<E extends ObjectLiteral>(
    tx: RequestContext,
    entity: EntityTarget<E>,
    id: Id,
    change: Partial<E>,
  ) {
    await this.tenancy
      .manager(tx)
      .update(entity, { associationId: tx.associationId, id } as never, change as never);
  }

  async deletePause(tx: RequestContext, id: Id): Promise<void> {
    await this.tenancy.manager(tx).delete(DuoPauseEntity, { associationId: tx.associationId, id });
  }

  private async read<E extends { duoId: Id }>(
    tx: RequestContext,
    entity: EntityTarget<E>,
    duoIds: readonly Id[],
  ) {
    const where = { associationId: tx.associationId, duoId: Any([...duoIds]) };
    const rows = await this.tenancy.manager(tx).find(entity, { where, order: { id: 'ASC' } } as never);
    const byDuo = new Map<Id, E[]>();
    for (const row of rows) {
      const known = byDuo.get(row.duoId);
      if (known) known.push(row);
      else byDuo.set(row.duoId, [row]);
    }
    return byDuo;
  }
}
