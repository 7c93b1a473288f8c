import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { ClosingSide } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { ContinuityService, ParticipantRoleEnum } from '@tdu/people-server';
import { Ctx, type RefusalResult, toUnion } from '@tdu/platform';
import { BadgesService } from '../certificates/badges.service.js';
import { CharterService } from '../charter/charter.service.js';
import { toDuo } from '../graphql/duo.mappers.js';
import { Duo } from '../graphql/duo.model.js';
import {
  AnswerClosingReviewResult,
  NoteFollowUpResult,
  PlanFirstMeetingResult,
  RenewCharterResult,
  SetAlumniConsentResult,
  SignCharterOnPaperResult,
  TellFirstMeetingResult,
  TellNextStepResult,
} from '../graphql/duo.results.js';
import { toBadge } from './closing.mapper.js';
import {
  AlumniArgs,
  BadgeModel,
  BadgeResult,
  BecomeMentorResult,
  ClosingReviewArgs,
  FirstMeetingArgs,
  FirstMeetingAttendanceArgs,
  FollowUpArgs,
  NextStepArgs,
  PaperSignatureArgs,
  RevokeBadgeResult,
  SecondRole,
} from './closing.models.js';
import { EndingsService } from './endings.service.js';
import { FirstMeetingService } from './first-meeting.service.js';

/** The charter at the office and anew, and the first meeting. */
@Resolver()
export class BeginningResolver {
  constructor(
    private readonly charters: CharterService,
    private readonly firsts: FirstMeetingService,
  ) {}

  @Allow(Permission.ManageDuos)
  @Mutation(() => SignCharterOnPaperResult)
  async signCharterOnPaper(
    @Ctx() ctx: RequestContext,
    @Args() args: PaperSignatureArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.charters.signOnPaper(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => RenewCharterResult, { description: 'Asks a running duo to sign the terms of today' })
  async renewCharter(
    @Ctx() ctx: RequestContext,
    @Args('duoId', { type: () => ID }) duoId: Id,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.charters.renew(ctx, duoId), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => PlanFirstMeetingResult)
  async planFirstMeeting(
    @Ctx() ctx: RequestContext,
    @Args() args: FirstMeetingArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.firsts.plan(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => TellFirstMeetingResult, { description: 'Who of the three came' })
  async tellFirstMeeting(
    @Ctx() ctx: RequestContext,
    @Args() { duoId, ...came }: FirstMeetingAttendanceArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.firsts.tell(ctx, duoId, came), (record) => toDuo(ctx, record));
  }
}

/** Closing reviews and what comes after. */
@Resolver()
export class ClosingResolver {
  constructor(private readonly endings: EndingsService) {}

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => AnswerClosingReviewResult)
  async answerClosingReview(
    @Ctx() ctx: RequestContext,
    @Args() args: ClosingReviewArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.endings.review(ctx, args), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => TellNextStepResult, { description: '« L’après » : where the mentee goes on' })
  async tellNextStep(
    @Ctx() ctx: RequestContext,
    @Args() { duoId, destination, note }: NextStepArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.endings.tellNextStep(ctx, duoId, destination, note), (record) =>
      toDuo(ctx, record),
    );
  }

  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Mutation(() => SetAlumniConsentResult)
  async setAlumniConsent(
    @Ctx() ctx: RequestContext,
    @Args() { duoId, side, agreed }: AlumniArgs,
  ): Promise<Duo | RefusalResult> {
    return toUnion(await this.endings.setAlumni(ctx, duoId, side, agreed), (record) => toDuo(ctx, record));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => NoteFollowUpResult)
  async noteFollowUp(@Ctx() ctx: RequestContext, @Args() args: FollowUpArgs): Promise<Duo | RefusalResult> {
    return toUnion(await this.endings.followUp(ctx, args), (record) => toDuo(ctx, record));
  }
}

/** Badges, and the mentee who becomes a mentor. */
@Resolver()
export class AlumniResolver {
  constructor(
    private readonly badges: BadgesService,
    private readonly continuity: ContinuityService,
  ) {}

  @Allow(Permission.ManageDuos)
  @Mutation(() => BadgeResult)
  async giveBadge(
    @Ctx() ctx: RequestContext,
    @Args('duoId', { type: () => ID }) duoId: Id,
    @Args('side', { type: () => ParticipantRoleEnum }) side: ClosingSide,
  ): Promise<BadgeModel | RefusalResult> {
    return toUnion(await this.badges.give(ctx, duoId, side), (badge) =>
      toBadge(this.badges.urlOf(badge), badge),
    );
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => RevokeBadgeResult)
  async revokeBadge(
    @Ctx() ctx: RequestContext,
    @Args('badgeId', { type: () => ID }) badgeId: Id,
    @Args('reason', { type: () => String, nullable: true }) reason?: string | null,
  ): Promise<BadgeModel | RefusalResult> {
    const revoked = await this.badges.revoke(ctx, badgeId, reason);
    return toUnion(revoked, (badge) => toBadge(this.badges.urlOf(badge), badge));
  }

  @Allow(Permission.ManageDuos)
  @Mutation(() => BecomeMentorResult, { description: 'One file, a second participation' })
  async becomeMentor(
    @Ctx() ctx: RequestContext,
    @Args('participationId', { type: () => ID }) participationId: Id,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
  ): Promise<SecondRole | RefusalResult> {
    const made = await this.continuity.becomeMentor(ctx, participationId, programmeId);
    return toUnion(made, ({ id, personId }) =>
      Object.assign(new SecondRole(), { participationId: id, personId, programmeId }),
    );
  }
}
