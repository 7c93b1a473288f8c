import { Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { type Answers, type ProposalAnswer, visibleAnswers } from '@tdu/matching-domain';
import { Ctx } from '@tdu/platform';
import { ProgrammeModel } from '@tdu/programmes-server';
import { MatchNames } from './match-names.js';
import { ProposalAnswerEnum } from './matching.enums.js';
import { toCommonGround, toExplanation, toReleaseAdvice, toScore, toSummary } from './proposal.mapper.js';
import {
  CommonGroundModel,
  ExplanationPart,
  MatchPerson,
  ProposalModel,
  ReleaseAdviceModel,
} from './proposal.models.js';

/** The fields of a proposal that depend on who reads, or come from other parts through loaders. */
@Resolver(() => ProposalModel)
export class ProposalFieldsResolver {
  constructor(private readonly names: MatchNames) {}

  @ResolveField(() => MatchPerson)
  mentor(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): Promise<MatchPerson> {
    return this.names.partner(ctx, record.mentorParticipationId, record.programmeVersionId);
  }

  @ResolveField(() => MatchPerson)
  mentee(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): Promise<MatchPerson> {
    return this.names.partner(ctx, record.menteeParticipationId, record.programmeVersionId);
  }

  @ResolveField(() => ProgrammeModel)
  programme(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): Promise<ProgrammeModel> {
    return this.names.programme(ctx, record.programmeVersionId);
  }

  @ResolveField(() => Int, { nullable: true, description: '0–1000, for the team; null for the two people' })
  score(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): number | null {
    return toScore(ctx, record);
  }

  @ResolveField(() => [ExplanationPart], { description: 'For the team; the two people read `commonGround`' })
  explanation(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): ExplanationPart[] {
    return toExplanation(ctx, record);
  }

  @ResolveField(() => [CommonGroundModel], { description: 'What the two people are told that they share' })
  async commonGround(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: ProposalModel,
  ): Promise<CommonGroundModel[]> {
    return toCommonGround(ctx, record, await this.names.commonCriteria(ctx, record));
  }

  @ResolveField(() => ReleaseAdviceModel, {
    nullable: true,
    description: 'Of a draft, for those who release',
  })
  releaseAdvice(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): ReleaseAdviceModel | null {
    return toReleaseAdvice(ctx, record);
  }

  @ResolveField(() => [String], {
    description: 'The explanation in a sentence each for what counts for, against, and what nobody told',
  })
  summary(@Ctx() ctx: RequestContext, @Parent() { record }: ProposalModel): string[] {
    return toSummary(ctx, record);
  }

  @ResolveField(() => ProposalAnswerEnum, { nullable: true })
  async mentorAnswer(
    @Ctx() ctx: RequestContext,
    @Parent() of: ProposalModel,
  ): Promise<ProposalAnswer | null> {
    return (await this.answers(ctx, of)).mentorAnswer;
  }

  @ResolveField(() => ProposalAnswerEnum, { nullable: true })
  async menteeAnswer(
    @Ctx() ctx: RequestContext,
    @Parent() of: ProposalModel,
  ): Promise<ProposalAnswer | null> {
    return (await this.answers(ctx, of)).menteeAnswer;
  }

  @ResolveField(() => String, { nullable: true })
  async mentorReason(@Ctx() ctx: RequestContext, @Parent() of: ProposalModel): Promise<string | null> {
    return (await this.answers(ctx, of)).mentorReason;
  }

  @ResolveField(() => String, { nullable: true })
  async menteeReason(@Ctx() ctx: RequestContext, @Parent() of: ProposalModel): Promise<string | null> {
    return (await this.answers(ctx, of)).menteeReason;
  }

  private async answers(ctx: RequestContext, { record }: ProposalModel): Promise<Answers> {
    return visibleAnswers(ctx.actor, await this.names.both(ctx, record), record);
  }
}
