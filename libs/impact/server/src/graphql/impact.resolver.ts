import { Args, ID, Int, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { ImpactService } from '../services/impact.service.js';
import { ImpactTable } from './impact-table.model.js';
import { IndicatorSummary } from './indicator-summary.model.js';
import { ProcessSummary } from './process-summary.model.js';
import { toImpactTable } from './to-impact-table.js';
import { toIndicatorSummary } from './to-indicator-summary.js';
import { toProcessSummary } from './to-process-summary.js';

@Resolver()
export class ImpactResolver {
  constructor(private readonly impact: ImpactService) {}

  @Query(() => ImpactTable, {
    description: 'Target and achieved of a calendar year, as the State asks for it',
  })
  @Allow(Permission.ReadImpact)
  async impactTable(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('year', { type: () => Int }) year: number,
  ): Promise<ImpactTable> {
    return toImpactTable(programmeId, await this.impact.table(ctx, programmeId, year));
  }

  @Query(() => [IndicatorSummary], {
    description: 'The indicators that the programme measures, in its order',
  })
  @Allow(Permission.ReadImpact)
  async impactIndicators(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<IndicatorSummary[]> {
    return (await this.impact.indicators(ctx, programmeId)).map(toIndicatorSummary);
  }

  @Query(() => ProcessSummary, { description: 'How the programme itself goes' })
  @Allow(Permission.ReadImpact)
  async impactProcess(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<ProcessSummary> {
    return toProcessSummary(await this.impact.process(ctx, programmeId));
  }
}
