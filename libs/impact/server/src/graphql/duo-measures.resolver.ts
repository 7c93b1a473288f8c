import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Duo } from '@tdu/duos-server';
import { MOMENT_LABELS, choicesOf, largestOf, takesJobDetails, typedValue } from '@tdu/impact-domain';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { DuoMeasures, type MeasuredLine } from '../services/duo-measures.service.js';
import { DuoMeasure, MeasureChoice, RecordedMeasure } from './duo-measures.model.js';

/** What is measured of a duo, as a field of the duo. */
@Resolver(() => Duo)
export class DuoMeasuresResolver {
  constructor(private readonly duoMeasures: DuoMeasures) {}

  @ResolveField(() => [DuoMeasure], {
    description: 'By moment, in the order of its programme; for staff, empty for others',
  })
  async measures(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoMeasure[]> {
    return (await this.duoMeasures.of(ctx, record)).map(toDuoMeasure);
  }
}

function toDuoMeasure({ moment, indicator, role, participationId, values }: MeasuredLine): DuoMeasure {
  return Object.assign(new DuoMeasure(), {
    moment,
    momentLabel: MOMENT_LABELS[moment],
    side: role,
    participationId,
    indicator: indicator.key,
    label: indicator.label,
    choices: choicesOf(indicator).map((choice) => Object.assign(new MeasureChoice(), choice)),
    largest: largestOf(indicator),
    isJob: takesJobDetails(indicator.key),
    values: values.map(({ value, ...kept }) =>
      Object.assign(new RecordedMeasure(), { ...kept, value: typedValue(indicator, value) }),
    ),
  });
}
