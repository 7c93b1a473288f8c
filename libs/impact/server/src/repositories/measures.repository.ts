import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { In } from 'typeorm';
import { MeasureEntity } from '../entities/measure.entity.js';

/** Everything of a measure but what the database adds. */
export type NewMeasure = Omit<MeasureEntity, 'associationId' | 'id' | 'createdAt'>;

/** Measures, inside the tenant's transaction. */
@Injectable()
export class MeasuresRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Everything recorded about some participations, held until the transaction ends. */
  about(tx: RequestContext, participationIds: readonly Id[]): Promise<MeasureEntity[]> {
    return this.table(tx).find({
      where: { associationId: tx.associationId, participationId: In([...participationIds]) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Everything recorded about some participations, the latest first. */
  latestAbout(tx: RequestContext, participationIds: readonly Id[]): Promise<MeasureEntity[]> {
    return this.table(tx).find({
      where: { associationId: tx.associationId, participationId: In([...participationIds]) },
      order: { measuredOn: 'DESC', id: 'DESC' },
    });
  }

  async insert(tx: RequestContext, measures: readonly NewMeasure[]): Promise<MeasureEntity[]> {
    const { associationId } = tx;
    const rows = measures.map((one) => ({ ...one, associationId, id: newId(), createdAt: tx.clock.now() }));
    if (rows.length > 0) await this.table(tx).insert(rows);
    return rows;
  }

  /** Replaces what a value says; who and what it is about stay. */
  async correct(tx: RequestContext, known: MeasureEntity, measure: NewMeasure): Promise<MeasureEntity> {
    const { value, contract, weeklyHours, measuredOn, recordedBy } = measure;
    const change = { value, contract, weeklyHours, measuredOn, recordedBy };
    await this.table(tx).update({ associationId: tx.associationId, id: known.id }, change);
    return { ...known, ...change };
  }

  /** Every measure about the participations of a programme. */
  ofProgramme(tx: RequestContext, programmeId: Id): Promise<MeasureEntity[]> {
    return this.table(tx)
      .createQueryBuilder('m')
      .where('m.association_id = :associationId', { associationId: tx.associationId })
      .andWhere(
        `m.participation_id IN (SELECT id FROM participation
           WHERE association_id = :associationId AND programme_id = :programmeId)`,
        { programmeId },
      )
      .orderBy('m.id')
      .getMany();
  }

  private table(tx: RequestContext) {
    return this.tenancy.manager(tx).getRepository(MeasureEntity);
  }
}
