import { Injectable } from '@nestjs/common';
import type { DueItem, DuoSnapshot } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';

/** What another part asks of duos over their life, such as measures; read for many duos at once. */
export interface DueSource {
  /** The items of each of these duos; one without any may be absent. */
  itemsOf(tx: RequestContext, duos: readonly DuoSnapshot[]): Promise<ReadonlyMap<Id, readonly DueItem[]>>;
}

/** Where the parts above register what they add to the calendar of a duo. */
@Injectable()
export class DueSources {
  private readonly sources: DueSource[] = [];

  register(source: DueSource): void {
    this.sources.push(source);
  }

  /** What all of them ask of each of these duos. */
  async itemsOf(tx: RequestContext, duos: readonly DuoSnapshot[]): Promise<Map<Id, DueItem[]>> {
    const all = new Map<Id, DueItem[]>(duos.map(({ duoId }) => [duoId, []]));
    for (const source of this.sources) {
      for (const [duoId, items] of await source.itemsOf(tx, duos)) all.get(duoId)?.push(...items);
    }
    return all;
  }
}
