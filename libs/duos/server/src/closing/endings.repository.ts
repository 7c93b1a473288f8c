import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any, type EntityTarget } from 'typeorm';
import {
  ClosingReviewEntity,
  DuoAftermathEntity,
  DuoFollowUpEntity,
  FirstMeetingEntity,
} from '../entities/index.js';

/** What is kept of beginnings and ends beside the duo itself, by duo. */
export interface DuoEndings {
  readonly firstMeeting: FirstMeetingEntity | null;
  readonly reviews: readonly ClosingReviewEntity[];
  readonly aftermath: DuoAftermathEntity | null;
  readonly followUps: readonly DuoFollowUpEntity[];
}

/** First meetings, closing reviews, next steps and follow-ups, inside the tenant's transaction. */
@Injectable()
export class EndingsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Four statements, however many duos. */
  async ofDuos(tx: RequestContext, duoIds: readonly Id[]): Promise<Map<Id, DuoEndings>> {
    const manager = this.tenancy.manager(tx);
    const find = {
      where: { associationId: tx.associationId, duoId: Any([...duoIds]) },
      order: { id: 'ASC' as const },
    };
    const firsts = await manager.find(FirstMeetingEntity, find);
    const reviews = await manager.find(ClosingReviewEntity, find);
    const afterwards = await manager.find(DuoAftermathEntity, find);
    const followUps = await manager.find(DuoFollowUpEntity, find);
    const ofDuo = <T extends { readonly duoId: Id }>(rows: readonly T[], id: Id) =>
      rows.filter(({ duoId }) => duoId === id);
    return new Map(
      duoIds.map((id) => [
        id,
        {
          firstMeeting: ofDuo(firsts, id)[0] ?? null,
          reviews: ofDuo(reviews, id),
          aftermath: ofDuo(afterwards, id)[0] ?? null,
          followUps: ofDuo(followUps, id),
        },
      ]),
    );
  }

  saveFirstMeeting(tx: RequestContext, row: Omit<FirstMeetingEntity, 'associationId' | 'id'>): Promise<void> {
    return this.upsert(tx, FirstMeetingEntity, row, ['duoId']);
  }

  saveReview(tx: RequestContext, row: Omit<ClosingReviewEntity, 'associationId' | 'id'>): Promise<void> {
    return this.upsert(tx, ClosingReviewEntity, row, ['duoId', 'side']);
  }

  saveAftermath(
    tx: RequestContext,
    row: Partial<DuoAftermathEntity> & { readonly duoId: Id },
  ): Promise<void> {
    return this.upsert(tx, DuoAftermathEntity, row, ['duoId']);
  }

  saveFollowUp(tx: RequestContext, row: Omit<DuoFollowUpEntity, 'associationId' | 'id'>): Promise<void> {
    return this.upsert(tx, DuoFollowUpEntity, row, ['duoId', 'side', 'months']);
  }

  /** One row a key: what was told again is corrected. */
  private async upsert(
    tx: RequestContext,
    entity: EntityTarget<object>,
    row: object,
    by: string[],
  ): Promise<void> {
    const whole = { associationId: tx.associationId, id: newId(), ...row };
    const query = this.tenancy
      .manager(tx)
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(whole as never);
    const columns = Object.keys(row).filter((name) => !by.includes(name));
    const named = (names: readonly string[]) =>
      names.map((name) => name.replace(/[A-Z]/g, (one) => `_${one.toLowerCase()}`));
    await query.orUpdate(named(columns), named(['associationId', ...by])).execute();
  }
}
