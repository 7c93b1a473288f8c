import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { In, IsNull, type Repository } from 'typeorm';
import { ProgrammeVersionEntity } from './entities/programme-version.entity.js';
import { ProgrammeEntity } from './entities/programme.entity.js';
import { UsedVersions } from './used-versions.js';

/** Programmes and their versions, inside the tenant's transaction. */
@Injectable()
export class ProgrammesRepository {
  private readonly used = new UsedVersions();

  constructor(private readonly tenancy: Tenancy) {}

  /** Inserts a programme; false when the association already has one of that name. */
  async insert(tx: RequestContext, programme: ProgrammeEntity): Promise<boolean> {
    const { raw } = await this.programmes(tx)
      .createQueryBuilder()
      .insert()
      .values(programme)
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }

  insertVersion(tx: RequestContext, version: ProgrammeVersionEntity): Promise<unknown> {
    return this.versions(tx).insert({ ...version, sections: version.sections as object });
  }

  /** Programmes not archived, in the order of their creation. */
  all(tx: RequestContext): Promise<ProgrammeEntity[]> {
    return this.programmes(tx).find({
      where: { associationId: tx.associationId, archivedAt: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  byIds(tx: RequestContext, ids: readonly Id[]): Promise<ProgrammeEntity[]> {
    return this.programmes(tx).findBy({ associationId: tx.associationId, id: In([...ids]) });
  }

  /** These versions; no statement when all of them are in use and were read before. */
  async versionsByIds(tx: RequestContext, ids: readonly Id[]): Promise<ProgrammeVersionEntity[]> {
    const { associationId } = tx;
    const known = ids.flatMap((id) => this.used.find(associationId, id) ?? []);
    const missing = ids.filter((id) => !this.used.find(associationId, id));
    if (missing.length === 0) return known;
    const read = await this.versions(tx).findBy({ associationId, id: In(missing) });
    this.used.keep(read);
    return [...known, ...read];
  }

  /** The newest version of each of these programmes. */
  currentVersions(tx: RequestContext, programmeIds: readonly Id[]): Promise<ProgrammeVersionEntity[]> {
    return this.versions(tx)
      .createQueryBuilder('version')
      .distinctOn(['version.programmeId'])
      .where('version.associationId = :associationId', { associationId: tx.associationId })
      .andWhere('version.programmeId = ANY(:programmeIds)', { programmeIds: [...programmeIds] })
      .orderBy('version.programmeId')
      .addOrderBy('version.number', 'DESC')
      .getMany();
  }

  /** Every version of a programme, newest first. */
  versionsOf(tx: RequestContext, programmeId: Id): Promise<ProgrammeVersionEntity[]> {
    return this.versions(tx).find({
      where: { associationId: tx.associationId, programmeId },
      order: { number: 'DESC' },
    });
  }

  /** Holds a programme until the transaction ends, so that version numbers follow one another. */
  lock(tx: RequestContext, id: Id): Promise<ProgrammeEntity | null> {
    return this.programmes(tx).findOne({
      where: { associationId: tx.associationId, id },
      lock: { mode: 'pessimistic_write' },
    });
  }

  markUsed(tx: RequestContext, id: Id, at: Date): Promise<unknown> {
    const unused = { associationId: tx.associationId, id, firstUsedAt: IsNull() };
    return this.versions(tx).update(unused, { firstUsedAt: at });
  }

  private programmes(tx: RequestContext): Repository<ProgrammeEntity> {
    return this.tenancy.manager(tx).getRepository(ProgrammeEntity);
  }

  private versions(tx: RequestContext): Repository<ProgrammeVersionEntity> {
    return this.tenancy.manager(tx).getRepository(ProgrammeVersionEntity);
  }
}
