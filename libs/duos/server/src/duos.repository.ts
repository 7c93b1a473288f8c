import { Injectable } from '@nestjs/common';
import type { DuoState, LatenessState, RiskSign } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any, Not, type SelectQueryBuilder } from 'typeorm';
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
  /** Only open duos that stand so today. */
  readonly lateness?: LatenessState;
  /** Only those that need a look today, for any reason or for this one. */
  readonly risk?: RiskSign | 'any';
}

/** The orders a list may have: what it is ordered by, then the id, in the same direction. */
export const DUO_ORDERS = ['newest', 'ends_first', 'starts_first'] as const;
export type DuoOrder = (typeof DUO_ORDERS)[number];

const ORDERS = {
  newest: { by: 'd.id', direction: 'DESC', keyOf: ({ id }: DuoEntity) => id },
  ends_first: {
    by: `coalesce(d.ends_on, 'infinity'::date)`,
    direction: 'ASC',
    keyOf: ({ endsOn }: DuoEntity) => endsOn ?? 'infinity',
  },
  starts_first: {
    by: `coalesce(d.starts_on, 'infinity'::date)`,
    direction: 'ASC',
    keyOf: ({ startsOn }: DuoEntity) => startsOn ?? 'infinity',
  },
} as const;

/** Where a page begins: the last row already read, by what the list is ordered by. */
export interface DuoCursor {
  readonly key: string;
  readonly id: Id;
}

/** The cursor values of a row in an order. */
export function cursorOf(order: DuoOrder, row: DuoEntity): [string, Id] {
  return [ORDERS[order].keyOf(row), row.id];
}

const PAUSED = `EXISTS (SELECT FROM duo_pause p WHERE p.association_id = d.association_id AND p.duo_id = d.id
  AND p.starts_on <= :today AND (p.ends_on IS NULL OR p.ends_on >= :today))`;
const OF_PROGRAMME = `d.programme_version_id IN (SELECT v.id FROM programme_version v
  WHERE v.association_id = d.association_id AND v.programme_id = :programmeId)`;
/** Looked up first, so that the index of each side gives the duos. */
const SEATS = `ARRAY(SELECT p.id FROM participation p WHERE p.association_id = :associationId AND p.person_id = :personId)`;
const OF_PERSON = `(d.mentor_participation_id = ANY(${SEATS}) OR d.mentee_participation_id = ANY(${SEATS}))`;

/** Rows of the outlook that hold today. */
const OUTLOOK = `SELECT FROM duo_outlook o WHERE o.association_id = d.association_id AND o.duo_id = d.id
  AND o.from_on <= :today AND (o.until_on IS NULL OR o.until_on >= :today)`;

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

  /** How many open duos a participation is in as mentor. */
  openAsMentor(tx: RequestContext, mentorParticipationId: Id): Promise<number> {
    const { associationId } = tx;
    return this.tenancy
      .manager(tx)
      .countBy(DuoEntity, { associationId, mentorParticipationId, state: Not('closed') });
  }

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

  /** Up to `take` duos after the given one, in the order asked for. */
  page(
    tx: RequestContext,
    filter: DuoFilter,
    today: CalendarDate,
    { order, take, after }: { order: DuoOrder; take: number; after?: DuoCursor },
  ): Promise<DuoEntity[]> {
    const { by, direction } = ORDERS[order];
    const query = this.select(tx, filter, today);
    if (after) {
      const sign = direction === 'DESC' ? '<' : '>';
      const cast = order === 'newest' ? 'uuid' : 'date';
      query.andWhere(`(${by}, d.id) ${sign} (CAST(:key AS ${cast}), CAST(:id AS uuid))`, { ...after });
    }
    return query.orderBy(by, direction).addOrderBy('d.id', direction).limit(take).getMany();
  }

  count(tx: RequestContext, filter: DuoFilter, today: CalendarDate): Promise<number> {
    return this.select(tx, filter, today).getCount();
  }

  private select(tx: RequestContext, filter: DuoFilter, today: CalendarDate): SelectQueryBuilder<DuoEntity> {
    const { programmeId, state, personId, open, ids, lateness, risk } = filter;
    const query = this.tenancy.manager(tx).createQueryBuilder(DuoEntity, 'd');
    query.where('d.association_id = :associationId', { associationId: tx.associationId });
    if (programmeId) query.andWhere(OF_PROGRAMME, { programmeId });
    if (state) query.andWhere(STATES[state], { today });
    if (personId) query.andWhere(OF_PERSON, { personId });
    if (open) query.andWhere(`d.state <> 'closed'`);
    if (lateness) {
      query.andWhere(
        `d.state <> 'closed' AND EXISTS (${OUTLOOK} AND o.aspect = 'lateness' AND o.kind = :lateness)`,
        {
          lateness,
          today,
        },
      );
    }
    if (risk) {
      // One duo in six needs a look: asked duo by duo (OFFSET 0), a page is soon full. One reason is rare: joined.
      const kind = risk === 'any' ? 'OFFSET 0' : 'AND o.kind = :risk';
      query.andWhere(`EXISTS (${OUTLOOK} AND o.aspect = 'risk' ${kind})`, { risk, today });
    }
    if (ids) query.andWhere('d.id = ANY(:ids)', { ids });
    return query;
  }
}
