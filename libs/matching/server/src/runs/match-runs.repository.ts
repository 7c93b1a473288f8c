import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { MatchRunState } from '@tdu/matching-domain';
import { type ReadingOrder, Tenancy } from '@tdu/platform';
import { In, LessThan, type Repository } from 'typeorm';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { FAILURES, type Failure } from './run-failures.js';

const OF_PROGRAMME = `run.programme_version_id IN (SELECT v.id FROM programme_version v
  WHERE v.association_id = run.association_id AND v.programme_id = :programmeId)`;

/** Which runs; no state is all of them. */
export interface MatchRunFilter {
  readonly programmeId: Id;
  readonly state?: MatchRunState | null;
}

/** Match runs, inside the tenant's transaction. */
@Injectable()
export class MatchRunsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Adds a run; false when one of the same programme version is waiting or computing. */
  async insert(tx: RequestContext, run: MatchRunEntity): Promise<boolean> {
    const insert = this.runs(tx)
      .createQueryBuilder()
      .insert()
      .values(run as object);
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  byId(tx: RequestContext, id: Id): Promise<MatchRunEntity | null> {
    return this.runs(tx).findOneBy({ associationId: tx.associationId, id });
  }

  byIds(tx: RequestContext, ids: readonly Id[]): Promise<MatchRunEntity[]> {
    return this.runs(tx).findBy({ associationId: tx.associationId, id: In([...ids]) });
  }

  /**
   * The run, held until the transaction ends. Not so tightly that rows which name it could not be written meanwhile:
   * a run can be cancelled while its proposals are being kept.
   */
  lock(tx: RequestContext, id: Id): Promise<MatchRunEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.runs(tx).findOne({ where, lock: { mode: 'for_no_key_update' } });
  }

  /** Writes how far a run is; false when it is not running any more. */
  async tellProgress(
    tx: RequestContext,
    id: Id,
    at: Pick<MatchRunEntity, 'step' | 'progress'>,
  ): Promise<boolean> {
    const running = { associationId: tx.associationId, id, state: 'running' as const };
    const { affected } = await this.runs(tx).update(running, at as object);
    return affected === 1;
  }

  /** Ends the run without a result. */
  markFailed(tx: RequestContext, id: Id, failure: Failure): Promise<void> {
    const verdict = failure === 'unproven' ? { certificateValid: false } : {};
    const change = { state: 'failed' as const, error: FAILURES[failure], finishedAt: tx.clock.now() };
    return this.update(tx, id, { ...change, ...verdict });
  }

  async update(tx: RequestContext, id: Id, change: Partial<MatchRunEntity>): Promise<void> {
    await this.runs(tx).update({ associationId: tx.associationId, id }, change as object);
  }

  /** Up to `take` runs of the filter after the one of the given id; ids grow with time. */
  page(
    tx: RequestContext,
    filter: MatchRunFilter,
    take: number,
    { beyond, direction }: ReadingOrder,
    after?: Id,
  ): Promise<MatchRunEntity[]> {
    const query = this.filtered(tx, filter);
    if (after) query.andWhere(`run.id ${beyond} :after`, { after });
    return query.orderBy('run.id', direction).take(take).getMany();
  }

  count(tx: RequestContext, filter: MatchRunFilter): Promise<number> {
    return this.filtered(tx, filter).getCount();
  }

  private filtered(tx: RequestContext, { programmeId, state }: MatchRunFilter) {
    const query = this.ofProgramme(tx, programmeId);
    return state ? query.andWhere('run.state = :state', { state }) : query;
  }

  /** Runs that wait or compute since before an instant: their job may be lost. */
  stale(tx: RequestContext, before: Date): Promise<MatchRunEntity[]> {
    const state = In(['queued', 'running']);
    return this.runs(tx).findBy({ associationId: tx.associationId, state, createdAt: LessThan(before) });
  }

  private ofProgramme(tx: RequestContext, programmeId: Id) {
    return this.runs(tx)
      .createQueryBuilder('run')
      .where('run.association_id = :associationId', { associationId: tx.associationId })
      .andWhere(OF_PROGRAMME, { programmeId });
  }

  private runs(tx: RequestContext): Repository<MatchRunEntity> {
    return this.tenancy.manager(tx).getRepository(MatchRunEntity);
  }
}
