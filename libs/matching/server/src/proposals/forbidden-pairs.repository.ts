import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { IsNull, type Repository } from 'typeorm';
import { ForbiddenPairEntity } from '../entities/forbidden-pair.entity.js';

/** What a list of them holds at most; an association keeps few people apart. */
const MOST_LISTED = 1_000;

/** Pairs kept apart, inside the tenant's transaction. */
@Injectable()
export class ForbiddenPairsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Keeps a pair apart; the one there is where it is kept apart already, also by somebody at the same moment. */
  async forbid(
    tx: RequestContext,
    pair: ForbiddenPairEntity,
  ): Promise<{ readonly row: ForbiddenPairEntity; readonly isNew: boolean }> {
    const inserted = await this.rows(tx).createQueryBuilder().insert().values(pair).orIgnore().execute();
    const isNew = (inserted.raw as unknown[]).length > 0;
    const { associationId, mentorPersonId, menteePersonId } = pair;
    const where = { associationId, mentorPersonId, menteePersonId, liftedAt: IsNull() };
    return { row: isNew ? pair : ((await this.rows(tx).findOneBy(where)) ?? pair), isNew };
  }

  lock(tx: RequestContext, id: Id): Promise<ForbiddenPairEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.rows(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  async save(tx: RequestContext, { id, liftedAt }: ForbiddenPairEntity): Promise<void> {
    await this.rows(tx).update({ associationId: tx.associationId, id }, { liftedAt });
  }

  list(tx: RequestContext, withLifted: boolean): Promise<ForbiddenPairEntity[]> {
    const running = withLifted ? {} : { liftedAt: IsNull() };
    const where = { associationId: tx.associationId, ...running };
    return this.rows(tx).find({ where, order: { id: 'DESC' }, take: MOST_LISTED });
  }

  /** Every pair kept apart today, of all programmes. */
  running(tx: RequestContext): Promise<ForbiddenPairEntity[]> {
    return this.rows(tx).findBy({ associationId: tx.associationId, liftedAt: IsNull() });
  }

  private rows(tx: RequestContext): Repository<ForbiddenPairEntity> {
    return this.tenancy.manager(tx).getRepository(ForbiddenPairEntity);
  }
}
