import { Args, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { MeasuresService } from '../services/measures.service.js';
import { TargetsService } from '../services/targets.service.js';
import { RecordMeasureInput, SetTargetInput } from './impact.inputs.js';
import { Measure, ProgrammeTarget, RecordMeasureResult, SetTargetResult } from './impact.results.js';

@Resolver()
export class RecordResolver {
  constructor(
    private readonly measures: MeasuresService,
    private readonly targets: TargetsService,
  ) {}

  @Mutation(() => RecordMeasureResult, { description: 'Records a value; the same again is a correction' })
  @Allow(Permission.RecordMeasure)
  async recordMeasure(
    @Ctx() ctx: RequestContext,
    @Args('input') input: RecordMeasureInput,
  ): Promise<typeof RecordMeasureResult> {
    return toUnion(await this.measures.record(ctx, input), (measure) =>
      Object.assign(new Measure(), measure),
    );
  }

  @Mutation(() => SetTargetResult, { description: 'Sets what is aimed at in a department in a year' })
  @Allow(Permission.ManageProgrammes)
  async setTarget(
    @Ctx() ctx: RequestContext,
    @Args('input') input: SetTargetInput,
  ): Promise<typeof SetTargetResult> {
    return toUnion(await this.targets.set(ctx, input), (target) =>
      Object.assign(new ProgrammeTarget(), target),
    );
  }
}
