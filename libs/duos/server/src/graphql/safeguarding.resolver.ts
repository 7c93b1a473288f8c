import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, type RefusalResult, mapConnection, toUnion } from '@tdu/platform';
import { ReportFollowUpService } from '../safeguarding/report-follow-up.service.js';
import { ReportsService } from '../safeguarding/reports.service.js';
import { SafeguardingNamesService } from '../safeguarding/safeguarding-names.service.js';
import { toNamed, toReceipt, toReport } from './safeguarding.mappers.js';
import {
  FollowReportArgs,
  FollowReportResult,
  LiftStopResult,
  NameSafeguardingPersonArgs,
  NameSafeguardingPersonResult,
  ReportConcernInput,
  ReportConcernResult,
  ReportReceipt,
  SafeguardingPerson,
  SafeguardingReport,
  SafeguardingReportConnection,
  SafeguardingReportsArgs,
  StopMatchingArgs,
  StopMatchingResult,
} from './safeguarding.models.js';

/** Confidential reports. The permission opens the door; who is named is asked behind it, record by record. */
@Resolver()
export class SafeguardingResolver {
  constructor(
    private readonly reports: ReportsService,
    private readonly followUp: ReportFollowUpService,
    private readonly names: SafeguardingNamesService,
  ) {}

  @Allow(Permission.ContributeToDuo)
  @Mutation(() => ReportConcernResult)
  async reportConcern(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ReportConcernInput,
  ): Promise<ReportReceipt | RefusalResult> {
    return toUnion(await this.reports.submit(ctx, input), toReceipt);
  }

  @Allow(Permission.ReadDuos)
  @Query(() => Boolean, { description: 'Whether confidential reports come to whoever is signed in' })
  readsReports(@Ctx() ctx: RequestContext): Promise<boolean> {
    return this.names.isNamed(ctx);
  }

  @Allow(Permission.ReadDuos)
  @Query(() => SafeguardingReportConnection, {
    description: 'For the named person; empty for everybody else',
  })
  async safeguardingReports(
    @Ctx() ctx: RequestContext,
    @Args() args: SafeguardingReportsArgs,
  ): Promise<Connection<SafeguardingReport>> {
    return mapConnection(await this.followUp.page(ctx, args), toReport);
  }

  @Allow(Permission.ReadDuos)
  @Mutation(() => FollowReportResult)
  async followReport(
    @Ctx() ctx: RequestContext,
    @Args() args: FollowReportArgs,
  ): Promise<SafeguardingReport | RefusalResult> {
    return toUnion(await this.followUp.follow(ctx, args), toReport);
  }

  @Allow(Permission.ReadDuos)
  @Mutation(() => StopMatchingResult)
  async stopMatching(
    @Ctx() ctx: RequestContext,
    @Args() args: StopMatchingArgs,
  ): Promise<SafeguardingReport | RefusalResult> {
    return toUnion(await this.followUp.stop(ctx, args), toReport);
  }

  @Allow(Permission.ReadDuos)
  @Mutation(() => LiftStopResult)
  async liftStop(
    @Ctx() ctx: RequestContext,
    @Args('stopId', { type: () => ID }) stopId: Id,
  ): Promise<SafeguardingReport | RefusalResult> {
    return toUnion(await this.followUp.lift(ctx, stopId), toReport);
  }

  @Allow(Permission.ManageUsers)
  @Query(() => [SafeguardingPerson])
  async safeguardingPersons(@Ctx() ctx: RequestContext): Promise<SafeguardingPerson[]> {
    return (await this.names.list(ctx)).map(toNamed);
  }

  @Allow(Permission.ManageUsers)
  @Mutation(() => NameSafeguardingPersonResult, { description: 'In the place of whoever was named before' })
  async nameSafeguardingPerson(
    @Ctx() ctx: RequestContext,
    @Args() args: NameSafeguardingPersonArgs,
  ): Promise<SafeguardingPerson | RefusalResult> {
    return toUnion(await this.names.name(ctx, args), toNamed);
  }
}
