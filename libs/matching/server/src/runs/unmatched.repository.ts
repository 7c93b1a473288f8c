import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, type ConnectionArgs, Tenancy } from '@tdu/platform';
import { UnmatchedEntity } from '../entities/unmatched.entity.js';
import { pagesOfRuns } from '../pages-of-runs.js';

const CHUNK = 500;
const MENTEES_FIRST = { entity: UnmatchedEntity, table: 'unmatched', order: 'role, participation_id' };

/** People left without a proposal by runs, inside the tenant's transaction. */
@Injectable()
export class UnmatchedRepository {
  constructor(private readonly tenancy: Tenancy) {}

  async insert(tx: RequestContext, rows: readonly UnmatchedEntity[]): Promise<void> {
    const manager = this.tenancy.manager(tx);
    for (let start = 0; start < rows.length; start += CHUNK) {
      await manager.insert(UnmatchedEntity, rows.slice(start, start + CHUNK) as object[]);
    }
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
