import { Args, ArgsType, Field, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { CalendarDate, RequestContext } from '@tdu/kernel';
import type { ReferralOutcome } from '@tdu/people-domain';
import {
  CalendarDateScalar,
  type Connection,
  Ctx,
  DatedListArgs,
  loaderFor,
  mapConnection,
  toUnion,
} from '@tdu/platform';
import { DuplicatesService } from '../merges/duplicates.service.js';
import { toCandidate } from '../merges/merge.mapper.js';
import { DuplicateCandidateModel } from '../merges/merge.models.js';
import { OrganisationsService } from './organisations.service.js';
import { toChannelReport, toOrganisation, toOutcomes, toReferral } from './referral.mapper.js';
import {
  ChannelReportModel,
  CloseReferralResult,
  OrganisationModel,
  ReferralConnection,
  ReferralModel,
  ReferralOutcomeEnum,
  ReferralOutcomesModel,
} from './referral.models.js';
import { ReferralsService } from './referrals.service.js';
import { SourcingReportsService } from './sourcing-reports.service.js';

const DAY = { type: () => CalendarDateScalar, nullable: true };

@ArgsType()
class ReferralsArgs extends DatedListArgs {
  @Field(() => ID) programmeId: string;
  @Field(() => ID, { nullable: true }) organisationId?: string | null;
}

/** Referrals as the team follows and counts them. */
@Resolver(() => ReferralModel)
export class ReferralsResolver {
  constructor(
    private readonly referralsService: ReferralsService,
    private readonly organisations: OrganisationsService,
    private readonly duplicates: DuplicatesService,
    private readonly reports: SourcingReportsService,
  ) {}

  @Allow(Permission.ManageSourcing)
  @Query(() => ReferralConnection, { description: 'To a programme' })
  async referrals(
    @Ctx() ctx: RequestContext,
    @Args() args: ReferralsArgs,
  ): Promise<Connection<ReferralModel>> {
    return mapConnection(await this.referralsService.ofProgramme(ctx, args, args), toReferral);
  }

  @Allow(Permission.ManageSourcing)
  @Mutation(() => CloseReferralResult, { description: 'Without a follow-up; no outcome opens it again' })
  async closeReferral(
    @Ctx() ctx: RequestContext,
    @Args('referralId', { type: () => ID }) referralId: string,
    @Args('outcome', { type: () => ReferralOutcomeEnum, nullable: true }) outcome?: ReferralOutcome | null,
  ): Promise<typeof CloseReferralResult> {
    return toUnion(await this.referralsService.close(ctx, referralId, outcome ?? null), toReferral);
  }

  @Allow(Permission.ReadPeople, Permission.ReadImpact)
  @Query(() => ReferralOutcomesModel, { description: 'Small figures are hidden from who sees no people' })
  async referralOutcomes(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('from', DAY) from?: CalendarDate | null,
    @Args('to', DAY) to?: CalendarDate | null,
  ): Promise<ReferralOutcomesModel> {
    const period = { from: from ?? null, to: to ?? null };
    return toOutcomes(await this.reports.referralOutcomes(ctx, programmeId, period));
  }

  @Allow(Permission.ReadPeople, Permission.ReadImpact)
  @Query(() => [ChannelReportModel], { description: 'How mentors and mentees came, and how far' })
  async channelReport(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('from', DAY) from?: CalendarDate | null,
    @Args('to', DAY) to?: CalendarDate | null,
  ): Promise<ChannelReportModel[]> {
    const period = { from: from ?? null, to: to ?? null };
    return (await this.reports.channels(ctx, programmeId, period)).map(toChannelReport);
  }

  @ResolveField(() => OrganisationModel)
  async organisation(@Ctx() ctx: RequestContext, @Parent() { organisationId }: ReferralModel) {
    return toOrganisation((await this.organisations.load(ctx, organisationId))!);
  }

  @ResolveField(() => [DuplicateCandidateModel], { description: 'Other files that may be of this person' })
  async possibleDuplicates(@Ctx() ctx: RequestContext, @Parent() { personId }: ReferralModel) {
    const loader = loaderFor(ctx, 'people.duplicates', (ids) => this.duplicates.of(ctx, ids));
    return ((await loader.load(personId)) ?? []).map(toCandidate);
  }
}
