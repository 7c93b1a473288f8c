import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { IsNull, LessThan, type Repository } from 'typeorm';
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

  /** Up to `take` merges, the newest first, after the one of the given id. */
  page(tx: RequestContext, take: number, after?: Id): Promise<PersonMergeEntity[]> {
    const earlier = after ? { id: LessThan(after) } : {};
    const where = { associationId: tx.associationId, ...earlier };
    return this.merges(tx).find({ where, order: { id: 'DESC' }, take });
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
