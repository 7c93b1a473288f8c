import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, type ConnectionArgs, Tenancy } from '@tdu/platform';
import { UnmatchedEntity } from '../entities/unmatched.entity.js';
import { pagesOfRuns } from '../pages-of-runs.js';

const MENTEES_FIRST = { entity: UnmatchedEntity, table: 'unmatched', order: 'role, participation_id' };

/** People left without a proposal by runs, inside the tenant's transaction. */
@Injectable()
export class UnmatchedRepository {
  constructor(private readonly tenancy: Tenancy) {}

  byId(tx: RequestContext, id: Id): Promise<UnmatchedEntity | null> {
    const { associationId } = tx;
    return this.tenancy.manager(tx).getRepository(UnmatchedEntity).findOneBy({ associationId, id });
  }

  /** The same page of several runs, mentees first. */
  pages(
    tx: RequestContext,
    runIds: readonly Id[],
    args: ConnectionArgs,
  ): Promise<ReadonlyMap<Id, Connection<UnmatchedEntity>>> {
    return pagesOfRuns(this.tenancy.manager(tx), tx, MENTEES_FIRST, runIds, args);
  }
}
