import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole, ParticipationState, ScreeningBounds } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { In, MoreThan, type Repository } from 'typeorm';
import { ParticipationEntity } from '../entities/participation.entity.js';
import type { ParticipationRecord } from '../participation-record.js';
import { PeopleRepository } from '../people.repository.js';
import { readySql } from './ready-sql.js';

/** Those who are or may soon be in the pool. */
const POOL_STATES: ParticipationState[] = ['applied', 'screening', 'admitted'];

/** One role of a pool in numbers. */
export interface RoleCount {
  readonly role: ParticipantRole;
  readonly people: number;
  /** Within the bounds of the screening. */
  readonly ready: number;
  /** Duos that those ready can hold together. */
  readonly places: number;
}

/** The pool of a programme: candidates and admitted, inside the tenant's transaction. */
@Injectable()
export class PoolRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
  ) {}

  /** Up to `size` people after a participation, in the order of participations. */
  async page(tx: RequestContext, programmeId: Id, size: number, after?: Id): Promise<ParticipationRecord[]> {
    const { associationId } = tx;
    const participations = await this.participations(tx).find({
      where: {
        associationId,
        programmeId,
        state: In(POOL_STATES),
        ...(after ? { id: MoreThan(after) } : {}),
      },
      order: { id: 'ASC' },
      take: size,
    });
    return this.people.withPersons(tx, participations);
  }

  size(tx: RequestContext, programmeId: Id): Promise<number> {
    const { associationId } = tx;
    return this.participations(tx).countBy({ associationId, programmeId, state: In(POOL_STATES) });
  }

  /** Counts by role, in the database: no person is read. */
  counts(
    tx: RequestContext,
    programmeId: Id,
    bounds: Readonly<Record<ParticipantRole, ScreeningBounds>>,
  ): Promise<RoleCount[]> {
    const { sql, parameters } = readySql(bounds, [tx.associationId, programmeId, POOL_STATES]);
    return this.tenancy.manager(tx).query(
      `SELECT role, count(*)::int AS people, count(*) FILTER (WHERE ready)::int AS ready,
              coalesce(sum(capacity) FILTER (WHERE ready), 0)::int AS places
         FROM (SELECT p.role, p.capacity, ${sql} AS ready FROM participation p
                 JOIN person x ON x.association_id = p.association_id AND x.id = p.person_id
                WHERE p.association_id = $1 AND p.programme_id = $2 AND p.state = ANY ($3)) pool
        GROUP BY role`,
      parameters,
    );
  }

  private participations(tx: RequestContext): Repository<ParticipationEntity> {
    return this.tenancy.manager(tx).getRepository(ParticipationEntity);
  }
}
