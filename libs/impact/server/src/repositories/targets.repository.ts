import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { ProgrammeTargetEntity } from '../entities/programme-target.entity.js';

/** What is aimed at in one department of one year; the department `TOTAL` holds the total that was announced. */
export type Target = Pick<
  ProgrammeTargetEntity,
  'programmeId' | 'year' | 'department' | 'projects' | 'target'
>;

/** Yearly targets of programmes, inside the tenant's transaction. */
@Injectable()
export class TargetsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  ofYear(tx: RequestContext, programmeId: Id, year: number): Promise<ProgrammeTargetEntity[]> {
    return this.table(tx).find({
      where: { associationId: tx.associationId, programmeId, year },
      order: { department: 'ASC' },
    });
  }

  /** Sets a target, replacing the one of the same department and year. */
  async save(tx: RequestContext, target: Target): Promise<void> {
    await this.table(tx).upsert(
      { ...target, associationId: tx.associationId, id: newId() },
      {
        conflictPaths: ['associationId', 'programmeId', 'year', 'department'],
        skipUpdateIfNoValuesChanged: true,
      },
    );
  }

  private table(tx: RequestContext) {
    return this.tenancy.manager(tx).getRepository(ProgrammeTargetEntity);
  }
}
