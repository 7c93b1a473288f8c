import { Injectable } from '@nestjs/common';
import { type Actor, type Id, type RequestContext, newId } from '@tdu/kernel';
import { HistoryEntity } from './history.entity.js';
import { Tenancy } from './tenancy.js';

/** What happened to a record, to be kept beside the change itself. `data` holds no free text about a person. */
export interface HistoryEntry {
  readonly subjectType: string;
  readonly subjectId: Id;
  readonly type: string;
  readonly data?: object;
}

/** The append-only history of every record: who, what, when. */
@Injectable()
export class History {
  constructor(private readonly tenancy: Tenancy) {}

  /** Writes entries in the context's transaction: they exist if and only if the change does. */
  async append(tx: RequestContext, ...entries: HistoryEntry[]): Promise<void> {
    const rows = entries.map((entry) => ({
      associationId: tx.associationId,
      id: newId(),
      actor: who(tx.actor),
      occurredAt: tx.clock.now(),
      ...entry,
      data: entry.data ?? {},
    }));
    await this.tenancy.manager(tx).insert(HistoryEntity, rows);
  }

  /** The entries about one record, oldest first. */
  timeline(tx: RequestContext, subjectType: string, subjectId: Id): Promise<HistoryEntity[]> {
    return this.tenancy.manager(tx).find(HistoryEntity, {
      where: { associationId: tx.associationId, subjectType, subjectId },
      order: { occurredAt: 'ASC', id: 'ASC' },
    });
  }
}

function who(actor: Actor): object {
  if (actor.kind === 'user') return { kind: 'user', id: actor.userId };
  return actor.kind === 'link' ? { kind: 'link', personId: actor.personId } : actor;
}
