import { Injectable } from '@nestjs/common';
import type { DuoState } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any, type SelectQueryBuilder } from 'typeorm';
import { DuoEntity } from './entities/index.js';

/** Which duos a list holds; what is absent does not narrow it. */
export interface DuoFilter {
  readonly programmeId?: Id;
  readonly state?: DuoState;
  /** Only the duos of this person. */
  readonly personId?: Id;
  /** Only those that are not closed. */
  readonly open?: boolean;
  /** Only these duos. */
  readonly ids?: readonly Id[];
}

const PAUSED = `EXISTS (SELECT FROM duo_pause p WHERE p.association_id = d.association_id AND p.duo_id = d.id
  AND p.starts_on <= :today AND (p.ends_on IS NULL OR p.ends_on >= :today))`;
const OF_PROGRAMME = `d.programme_version_id IN (SELECT v.id FROM programme_version v
  WHERE v.association_id = d.association_id AND v.programme_id = :programmeId)`;
const OF_PERSON = `EXISTS (SELECT FROM participation p WHERE p.association_id = d.association_id
  AND p.id IN (d.mentor_participation_id, d.mentee_participation_id) AND p.person_id = :personId)`;

/** `paused` is an active duo with a pause that covers the day. */
const STATES: Readonly<Record<DuoState, string>> = {
  charter: `d.state = 'charter'`,
  active: `d.state = 'active' AND NOT ${PAUSED}`,
  paused: `d.state = 'active' AND ${PAUSED}`,
  closed: `d.state = 'closed'`,
};

/** The rows of duos. */
@Injectable()
export class DuosRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Adds a duo; false when its proposal already has one or the mentee is in an open duo. */
  async insert(tx: RequestContext, duo: DuoEntity): Promise<boolean> {
    const insert = this.tenancy.manager(tx).createQueryBuilder().insert().into(DuoEntity).values(duo);
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  /** The row, held until the transaction ends: two commands on one duo wait for each other. */
  lock(tx: RequestContext, id: Id): Promise<DuoEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.tenancy.manager(tx).findOne(DuoEntity, { where, lock: { mode: 'pessimistic_write' } });
  }

  async update(tx: RequestContext, id: Id, change: Partial<DuoEntity>): Promise<void> {
    await this.tenancy.manager(tx).update(DuoEntity, { associationId: tx.associationId, id }, change);
  }

  /** The duo of each of these proposals. */
  ofProposals(tx: RequestContext, proposalIds: readonly Id[]): Promise<DuoEntity[]> {
    const where = { associationId: tx.associationId, proposalId: Any([...proposalIds]) };
    return this.tenancy.manager(tx).findBy(DuoEntity, where);
  }

  /** All duos of the filter, in the order of their forming. */
  all(tx: RequestContext, filter: DuoFilter, today: CalendarDate): Promise<DuoEntity[]> {
    return this.select(tx, filter, today).orderBy('d.id').getMany();
  }

  /** Up to `take` duos after the given one, the newest first. */
  page(
    tx: RequestContext,
    filter: DuoFilter,
    today: CalendarDate,
    take: number,
    after?: Id,
  ): Promise<DuoEntity[]> {
    const query = this.select(tx, filter, today);
    if (after) query.andWhere('d.id < :after', { after });
    return query.orderBy('d.id', 'DESC').take(take).getMany();
  }

  count(tx: RequestContext, filter: DuoFilter, today: CalendarDate): Promise<number> {
    return this.select(tx, filter, today).getCount();
  }

  private select(tx: RequestContext, filter: DuoFilter, today: CalendarDate): SelectQueryBuilder<DuoEntity> {
    const { programmeId, state, personId, open, ids } = filter;
    const query = this.tenancy.manager(tx).createQueryBuilder(DuoEntity, 'd');
    query.where('d.association_id = :associationId', { associationId: tx.associationId });
    if (programmeId) query.andWhere(OF_PROGRAMME, { programmeId });
    if (state) query.andWhere(STATES[state], { today });
    if (personId) query.andWhere(OF_PERSON, { personId });
    if (open) query.andWhere(`d.state <> 'closed'`);
    if (ids) query.andWhere('d.id = ANY(:ids)', { ids });
    return query;
  }
}
