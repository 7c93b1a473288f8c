import { Injectable } from '@nestjs/common';
import { type RequestContext, type Result, accept } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import type { MeasureEntity } from '../entities/measure.entity.js';
import { MeasuresRepository, type NewMeasure } from '../repositories/measures.repository.js';
import { MeasureCheck } from './measure-check.service.js';
import type { MeasureInput } from './measure-input.js';

/** A value to keep, with the one it corrects. */
interface Kept {
  readonly measure: NewMeasure;
  readonly known: MeasureEntity | undefined;
}

/** Records what changed for people. */
@Injectable()
export class MeasuresService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly check: MeasureCheck,
    private readonly measures: MeasuresRepository,
    private readonly history: History,
  ) {}

  /**
   * Records one dated value with its source. The same person, duo, indicator, moment and source again is a
   * correction: the value is replaced, and the history keeps both.
   */
  async record(ctx: RequestContext, input: MeasureInput): Promise<Result<MeasureEntity>> {
    const recorded = await this.recordAll(ctx, [input]);
    return recorded.ok ? accept(recorded.value[0]) : recorded;
  }

  /** Records the answers of a questionnaire, all or none; the first refusal is told. */
  recordAll(ctx: RequestContext, inputs: readonly MeasureInput[]): Promise<Result<MeasureEntity[]>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const checked = await this.check.all(tx, inputs);
      return checked.ok ? accept(await this.keep(tx, checked.value)) : checked;
    });
  }

  private async keep(tx: RequestContext, measures: readonly NewMeasure[]): Promise<MeasureEntity[]> {
    const former = await this.measures.about(tx, [...new Set(measures.map((one) => one.participationId))]);
    const kept = measures.map((measure) => ({ measure, known: former.find((one) => isSame(one, measure)) }));
    const corrected: MeasureEntity[] = [];
    for (const { measure, known } of kept) {
      if (known) corrected.push(await this.measures.correct(tx, known, measure));
    }
    const fresh = kept.filter(({ known }) => !known).map(({ measure }) => measure);
    const inserted = await this.measures.insert(tx, fresh);
    await this.history.append(tx, ...kept.map(toEntry));
    return measures.map((measure) => [...corrected, ...inserted].find((one) => isSame(one, measure))!);
  }
}

/** One person, duo, indicator, moment and source have one value. */
function isSame(one: NewMeasure, other: NewMeasure): boolean {
  const keys = ['participationId', 'duoId', 'indicator', 'moment', 'source'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function toEntry({ measure, known }: Kept) {
  const { participationId, indicator, moment, value, source } = measure;
  return {
    subjectType: 'participation',
    subjectId: participationId,
    type: known ? 'measure.corrected' : 'measure.recorded',
    data: { indicator, moment, value, source, ...(known && { before: known.value }) },
  };
}
