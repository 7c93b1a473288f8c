import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import type { BlockedPerson } from '@tdu/matching-domain';
import type { ParticipantRole } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { In, LessThan, MoreThan, Not, type Repository } from 'typeorm';
import { MatchStudyPersonEntity } from './match-study-person.entity.js';
import { MatchStudyEntity, type StudyKind } from './match-study.entity.js';

const CHUNK = 500;
const ACTIVE = In(['queued', 'running']);

/** Studies of pools and the people they found stuck, inside the tenant's transaction. */
@Injectable()
export class MatchStudiesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Adds a study; false when one of its kind is waiting or computing for the programme. */
  async insert(tx: RequestContext, study: MatchStudyEntity): Promise<boolean> {
    const insert = this.studies(tx)
      .createQueryBuilder()
      .insert()
      .values(study as object);
    const { raw } = await insert.orIgnore().returning('id').execute();
    return (raw as unknown[]).length > 0;
  }

  byId(tx: RequestContext, id: Id): Promise<MatchStudyEntity | null> {
    return this.studies(tx).findOneBy({ associationId: tx.associationId, id });
  }

  lock(tx: RequestContext, id: Id): Promise<MatchStudyEntity | null> {
    const where = { associationId: tx.associationId, id };
    return this.studies(tx).findOne({ where, lock: { mode: 'pessimistic_write' } });
  }

  active(tx: RequestContext, programmeId: Id, kind: StudyKind): Promise<MatchStudyEntity | null> {
    const { associationId } = tx;
    return this.studies(tx).findOneBy({ associationId, programmeId, kind, state: ACTIVE });
  }

  /** The newest study of a kind that nobody cancelled: what it found before stays shown. */
  latest(tx: RequestContext, programmeId: Id, kind: StudyKind): Promise<MatchStudyEntity | null> {
    const where = { associationId: tx.associationId, programmeId, kind, state: Not('cancelled' as const) };
    return this.studies(tx).findOne({ where, order: { id: 'DESC' } });
  }

  /** The newest finished study of a kind. */
  latestDone(tx: RequestContext, programmeId: Id, kind: StudyKind): Promise<MatchStudyEntity | null> {
    const where = { associationId: tx.associationId, programmeId, kind, state: 'done' as const };
    return this.studies(tx).findOne({ where, order: { id: 'DESC' } });
  }

  async update(tx: RequestContext, id: Id, change: Partial<MatchStudyEntity>): Promise<void> {
    await this.studies(tx).update({ associationId: tx.associationId, id }, change as object);
  }

  /** How far a running study is; false, with nothing written, when it is over or was cancelled. */
  async tellProgress(tx: RequestContext, id: Id, progress: number): Promise<boolean> {
    const running = { associationId: tx.associationId, id, state: 'running' as const };
    return (await this.studies(tx).update(running, { progress })).affected === 1;
  }

  /** Studies still active though they began before an instant: their job is lost. */
  async giveUpBefore(tx: RequestContext, before: Date, error: string): Promise<void> {
    const { associationId } = tx;
    const lost = { associationId, state: ACTIVE, createdAt: LessThan(before) };
    await this.studies(tx).update(lost, { state: 'failed', error, finishedAt: tx.clock.now() } as object);
  }

  /** Earlier studies of the same kind and programme, with their people. */
  async deleteEarlier(tx: RequestContext, { id, programmeId, kind }: MatchStudyEntity): Promise<void> {
    await this.studies(tx).delete({ associationId: tx.associationId, programmeId, kind, id: Not(id) });
  }

  /** Keeps the people that a study found stuck, in their order. */
  async addPeople(tx: RequestContext, matchStudyId: Id, people: readonly BlockedPerson[]): Promise<void> {
    const { associationId } = tx;
    for (let start = 0; start < people.length; start += CHUNK) {
      const rows = people.slice(start, start + CHUNK).map((person, index) => ({
        associationId,
        id: newId(),
        matchStudyId,
        position: start + index + 1,
        ...person,
      }));
      await this.people(tx).insert(rows as object[]);
    }
  }

  /** Stuck people of a side after a position. */
  peopleOf(
    tx: RequestContext,
    matchStudyId: Id,
    role: ParticipantRole,
    page: { after: number; take: number },
  ): Promise<MatchStudyPersonEntity[]> {
    const where = { associationId: tx.associationId, matchStudyId, role, position: MoreThan(page.after) };
    return this.people(tx).find({ where, order: { position: 'ASC' }, take: page.take });
  }

  private studies(tx: RequestContext): Repository<MatchStudyEntity> {
    return this.tenancy.manager(tx).getRepository(MatchStudyEntity);
  }

  private people(tx: RequestContext): Repository<MatchStudyPersonEntity> {
    return this.tenancy.manager(tx).getRepository(MatchStudyPersonEntity);
  }
}
