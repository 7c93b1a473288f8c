import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { CalendarDate, RequestContext } from '@tdu/kernel';
import {
  CalendarDateScalar,
  type Connection,
  ConnectionArgs,
  Ctx,
  mapConnection,
  toUnion,
} from '@tdu/platform';
import { AdmissionService } from '../admission/admission.service.js';
import { StepReportsService } from '../admission/step-reports.service.js';
import { fromStepInput, toAdmission } from './admission.mapper.js';
import {
  Admission,
  AdmissionInput,
  AdmissionResult,
  LapsingStepConnection,
  LapsingStepModel,
  ScreeningStepInput,
} from './admission.models.js';

/** From the application to the pool. */
@Resolver()
export class AdmissionResolver {
  constructor(
    private readonly admissions: AdmissionService,
    private readonly reports: StepReportsService,
  ) {}

  @Allow(Permission.ReadPeople)
  @Query(() => Admission, {
    nullable: true,
    description: 'Where somebody stands, with every step and its reports',
  })
  async admission(
    @Ctx() ctx: RequestContext,
    @Args('participationId', { type: () => ID }) participationId: string,
  ): Promise<Admission | null> {
    const file = await this.admissions.of(ctx, participationId);
    return file && toAdmission(file);
  }

  @Allow(Permission.ReadPeople)
  @Query(() => LapsingStepConnection, {
    description: 'Steps of admitted people that count until then at most, the first to lapse first',
  })
  async lapsingSteps(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('before', { type: () => CalendarDateScalar }) before: CalendarDate,
    @Args() page: ConnectionArgs,
  ): Promise<Connection<LapsingStepModel>> {
    const steps = await this.admissions.lapsing(ctx, programmeId, before, page);
    return mapConnection(steps, (step) => Object.assign(new LapsingStepModel(), step));
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => AdmissionResult, { description: 'Reports a step that took place; the last one admits' })
  async recordScreeningStep(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ScreeningStepInput,
  ): Promise<typeof AdmissionResult> {
    return toUnion(await this.reports.report(ctx, fromStepInput(input)), toAdmission);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => AdmissionResult, { description: 'Admits, puts aside or takes back somebody' })
  async decideAdmission(
    @Ctx() ctx: RequestContext,
    @Args('input') input: AdmissionInput,
  ): Promise<typeof AdmissionResult> {
    return toUnion(await this.admissions.decide(ctx, input), toAdmission);
  }
}
