import { Injectable } from '@nestjs/common';
import type { DuoLife } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ObjectLiteral } from 'typeorm';
import { DuosRepository } from '../duos.repository.js';
import type { DuoEntity } from '../entities/index.js';
import {
  type DuoList,
  extensionList,
  meetingList,
  pauseList,
  planList,
  reviewList,
  signatureList,
} from './duo-lists.js';
import { OutlooksService } from '../outlook/outlooks.service.js';
import { type DuoParts, DuoPartsRepository } from './duo-parts.repository.js';
import type { DuoRecord } from './duo-record.js';
import { toLife } from './to-life.js';

const ROW_FIELDS = ['state', 'startsOn', 'endsOn', 'closedOn', 'closureReason', 'closingTalkOn'] as const;

/** Writes what a command changed, and nothing else: the difference between a life before and after, and what follows. */
@Injectable()
export class DuoSaver {
  constructor(
    private readonly duos: DuosRepository,
    private readonly parts: DuoPartsRepository,
    private readonly outlooks: OutlooksService,
  ) {}

  /**
   * Saves `after` over the record it came from, which was loaded and locked in this transaction.
   * @returns the record as it is now, without reading it again
   */
  async save(tx: RequestContext, record: DuoRecord, after: DuoLife): Promise<DuoRecord> {
    const edit = { tx, record, after };
    const row = await this.row(tx, record, after);
    const parts: DuoParts = {
      signatures: await this.list(tx, signatureList(edit)),
      pauses: await this.list(tx, pauseList(edit)),
      extensions: await this.list(tx, extensionList(edit)),
      plans: await this.list(tx, planList(edit)),
      meetings: await this.list(tx, meetingList(edit)),
      reviews: await this.list(tx, reviewList(edit)),
    };
    const saved = { ...record, row, parts, life: toLife(row, parts) };
    await this.outlooks.refresh(tx, [saved]);
    return saved;
  }

  private async row(tx: RequestContext, { row, life }: DuoRecord, after: DuoLife): Promise<DuoEntity> {
    if (ROW_FIELDS.every((field) => life[field] === after[field])) return row;
    const { state, startsOn, endsOn, closedOn, closureReason, closingTalkOn } = after;
    const change = { state, startsOn, endsOn, closedOn, closureReason, closingTalkOn };
    await this.duos.update(tx, row.id, change);
    return { ...row, ...change };
  }

  /** A command keeps what it does not touch: another object is new or changed, and what is gone is deleted. */
  private async list<E extends ObjectLiteral & { readonly id: Id }, T>(
    tx: RequestContext,
    { entity, rows, before, after, same, toRow }: DuoList<E, T>,
  ): Promise<E[]> {
    const slots = rows.map((row, index) => ({ row, item: before[index] }));
    const kept = slots.filter(({ item }) => after.some((one) => same(one, item)));
    for (const { row } of slots.filter((slot) => !kept.includes(slot))) {
      await this.parts.delete(tx, entity, row.id);
    }
    for (const item of after.filter((one) => !before.includes(one))) {
      const index = kept.findIndex((slot) => same(slot.item, item));
      const row = toRow(item, kept[index]?.row);
      if (index < 0) await this.parts.insert(tx, entity, row);
      else await this.parts.update(tx, entity, row.id, row);
      kept.splice(index < 0 ? kept.length : index, 1, { row, item });
    }
    return kept.map(({ row }) => row);
  }
}
