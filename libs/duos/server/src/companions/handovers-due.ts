import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DueItem, type DuoSnapshot, handoversDue } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { type DueSource, DueSources } from '../due/due-sources.js';
import { groupBy } from '../group-by.js';
import { CompanionsRepository } from './companions.repository.js';

/** Third places that are to pass on, in the calendar of their duo. */
@Injectable()
export class HandoversDue implements DueSource, OnModuleInit {
  constructor(
    private readonly sources: DueSources,
    private readonly companions: CompanionsRepository,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** One statement for all of these duos; none where no programme has such a place. */
  async itemsOf(
    tx: RequestContext,
    duos: readonly DuoSnapshot[],
  ): Promise<ReadonlyMap<Id, readonly DueItem[]>> {
    const taking = duos.filter(({ calendar }) => calendar.companions.some((role) => role.changeAfterWeeks));
    if (taking.length === 0) return new Map();
    const ids = taking.map(({ duoId }) => duoId);
    const stays = groupBy(await this.companions.ofDuos(tx, ids), ({ duoId }) => duoId);
    return new Map(
      taking.map(({ duoId, calendar }) => [duoId, handoversDue(calendar, stays.get(duoId) ?? [])]),
    );
  }
}
