import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import { IsNull, type Repository } from 'typeorm';
import { DuplicateDismissalEntity } from '../entities/duplicate-dismissal.entity.js';
import { PersonMergeEntity } from '../entities/person-merge.entity.js';

/** Merges and dismissed pairs, inside the tenant's transaction. */
@Injectable()
export class MergesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(tx: RequestContext, merge: PersonMergeEntity): Promise<void> {
    await this.merges(tx).insert(merge as never);
  }

  async undone(tx: RequestContext, id: Id): Promise<void> {
    await this.merges(tx).update({ associationId: tx.associationId, id }, { undoneAt: tx.clock.now() });
  }

  /** The merge of that id, locked: two who undo it at once follow each other. */
  async lock(tx: RequestContext, id: Id): Promise<PersonMergeEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.merges(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  /** The merge by which a file went, if it was not undone. */
  absorbing(tx: RequestContext, absorbedId: Id): Promise<PersonMergeEntity | null> {
    const { associationId } = tx;
    return this.merges(tx).findOneBy({ associationId, absorbedId, undoneAt: IsNull() });
  }

  /** Up to `take` merges after the one of the given id; ids grow with time. */
  page(tx: RequestContext, take: number, order: ReadingOrder, after?: Id): Promise<PersonMergeEntity[]> {
    const query = this.merges(tx).createQueryBuilder('merge').where({ associationId: tx.associationId });
    if (after) query.andWhere(`merge.id ${order.beyond} :after`, { after });
    return query.orderBy('merge.id', order.direction).take(take).getMany();
  }

  count(tx: RequestContext): Promise<number> {
    return this.merges(tx).countBy({ associationId: tx.associationId });
  }

  /** Remembers a pair as two people; again changes nothing. */
  async dismiss(tx: RequestContext, dismissal: DuplicateDismissalEntity): Promise<void> {
    const manager = this.tenancy.manager(tx);
    await manager
      .createQueryBuilder()
      .insert()
      .into(DuplicateDismissalEntity)
      .values(dismissal)
      .orIgnore()
      .execute();
  }

  private merges(tx: RequestContext): Repository<PersonMergeEntity> {
    return this.tenancy.manager(tx).getRepository(PersonMergeEntity);
  }
}
