import { Injectable } from '@nestjs/common';
import type { Companion } from '@tdu/duos-domain';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { In, type Repository } from 'typeorm';
import { DuoCompanionEntity } from '../entities/duo-companion.entity.js';

/** The stays in third places of duos. */
@Injectable()
export class CompanionsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The stays of these duos, the earliest first. */
  ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<DuoCompanionEntity[]> {
    const where = { associationId: tx.associationId, duoId: In([...duoIds]) };
    return this.table(tx).find({ where, order: { startsOn: 'ASC', id: 'ASC' } });
  }

  /** Writes what a command changed: ends first, for a place is held by one person at a time. */
  async save(
    tx: RequestContext,
    duoId: Id,
    known: readonly DuoCompanionEntity[],
    after: readonly Companion[],
  ): Promise<void> {
    const { associationId } = tx;
    for (const row of known) {
      const now = after.find(({ role, startsOn }) => role === row.role && startsOn === row.startsOn);
      if (!now || now.endsOn === row.endsOn) continue;
      await this.table(tx).update({ associationId, id: row.id }, { endsOn: now.endsOn });
    }
    const isKnown = ({ role, startsOn }: Companion) =>
      known.some((row) => row.role === role && row.startsOn === startsOn);
    for (const { role, participationId, startsOn, endsOn } of after.filter((stay) => !isKnown(stay))) {
      const row = { associationId, id: newId(), duoId, role, participationId, startsOn, endsOn };
      await this.table(tx).insert({ ...row, createdAt: tx.clock.now() });
    }
  }

  private table(tx: RequestContext): Repository<DuoCompanionEntity> {
    return this.tenancy.manager(tx).getRepository(DuoCompanionEntity);
  }
}
