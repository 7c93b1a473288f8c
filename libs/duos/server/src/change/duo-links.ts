import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy, loaderFor } from '@tdu/platform';
import type { RematchEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';
import { ChangesRepository } from './changes.repository.js';

/** What came after duos, read together for one request. */
@Injectable()
export class DuoLinks {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly changes: ChangesRepository,
  ) {}

  /** The duo that continues another; null when there is none. */
  async successorOf(ctx: RequestContext, duoId: Id): Promise<Id | null> {
    const loader = loaderFor(ctx, 'duo-successors', (ids) =>
      this.tenancy.withTenant(ctx, (tx) => this.changes.successors(tx, ids)),
    );
    return (await loader.load(duoId))?.id ?? null;
  }

  /** What was prepared for each of the two after their duo; for the team. */
  async rematchesOf(ctx: RequestContext, duoId: Id): Promise<RematchEntity[]> {
    if (!isAllowed(ctx.actor, [Permission.ReadDuos])) return [];
    const loader = loaderFor(ctx, 'duo-rematches', (ids) =>
      this.tenancy.withTenant(ctx, async (tx) =>
        groupBy(await this.changes.rematchesOf(tx, ids), (rematch) => rematch.duoId),
      ),
    );
    return (await loader.load(duoId)) ?? [];
  }
}
