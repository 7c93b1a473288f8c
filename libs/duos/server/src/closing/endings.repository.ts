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
import { groupBy } from '../group-by.js';

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
    const [first, review, aftermath, followUp] = [
      groupBy(firsts, duoOf),
      groupBy(reviews, duoOf),
      groupBy(afterwards, duoOf),
      groupBy(followUps, duoOf),
    ];
    return new Map(
      duoIds.map((id) => [
        id,
        {
          firstMeeting: first.get(id)?.[0] ?? null,
          reviews: review.get(id) ?? [],
          aftermath: aftermath.get(id)?.[0] ?? null,
          followUps: followUp.get(id) ?? [],
        },
      ]),
    );
  }

  saveFirstMeeting(
    tx: RequestContext,
    row: Omit<FirstMeetingEntity, 'associationId' | 'id'>,
  ): Promise<boolean> {
    return this.upsert(tx, FirstMeetingEntity, row, ['duoId']);
  }

  saveReview(tx: RequestContext, row: Omit<ClosingReviewEntity, 'associationId' | 'id'>): Promise<boolean> {
    return this.upsert(tx, ClosingReviewEntity, row, ['duoId', 'side']);
  }

  saveAftermath(
    tx: RequestContext,
    row: Partial<DuoAftermathEntity> & { readonly duoId: Id },
  ): Promise<boolean> {
    return this.upsert(tx, DuoAftermathEntity, row, ['duoId']);
  }

  saveFollowUp(tx: RequestContext, row: Omit<DuoFollowUpEntity, 'associationId' | 'id'>): Promise<boolean> {
    return this.upsert(tx, DuoFollowUpEntity, row, ['duoId', 'side', 'months']);
  }

  /** One row a key: what was told again is corrected. False when it was so already. */
  private async upsert(
    tx: RequestContext,
    entity: EntityTarget<object>,
    row: object,
    by: string[],
  ): Promise<boolean> {
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
    const key = named(['associationId', ...by]);
    const written = query
      .orUpdate(named(columns), key, { skipUpdateIfNoValuesChanged: true })
      .returning('id');
    return ((await written.execute()).raw as unknown[]).length > 0;
  }
}

function duoOf({ duoId }: { readonly duoId: Id }): Id {
  return duoId;
}
