import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { BadgesService } from '../certificates/badges.service.js';
import { CertificatePrint } from '../certificates/certificate-print.js';
import { Duo } from '../graphql/duo.model.js';
import {
  toAfterwards,
  toBadge,
  toCertificate,
  toClosingReviews,
  toFirstMeeting,
  toQuestions,
} from './closing.mapper.js';
import {
  BadgeModel,
  CertificateModel,
  ClosingQuestionModel,
  ClosingReviewModel,
  DuoAfterwards,
  FirstMeeting,
} from './closing.models.js';
import { EndingsService } from './endings.service.js';

/** How a duo began with the team and ended, as fields of the duo. */
@Resolver(() => Duo)
export class ClosingFieldsResolver {
  constructor(
    private readonly endings: EndingsService,
    private readonly certificates: CertificatePrint,
    private readonly badgesOf: BadgesService,
  ) {}

  @ResolveField(() => FirstMeeting, { nullable: true })
  async firstMeeting(@Ctx() ctx: RequestContext, @Parent() { id }: Duo): Promise<FirstMeeting | null> {
    return toFirstMeeting(await this.endings.of(ctx, id));
  }

  @ResolveField(() => [ClosingQuestionModel], { description: 'Of the closing review, by its programme' })
  async closingQuestions(
    @Ctx() ctx: RequestContext,
    @Parent() { record }: Duo,
  ): Promise<ClosingQuestionModel[]> {
    return toQuestions(await this.endings.rulesOf(ctx, record));
  }

  @ResolveField(() => [ClosingReviewModel], {
    description: 'Both for the team; the own one for each of the two',
  })
  async closingReviews(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<ClosingReviewModel[]> {
    const rules = await this.endings.rulesOf(ctx, record);
    return toClosingReviews(ctx, record, rules, await this.endings.of(ctx, record.id));
  }

  @ResolveField(() => DuoAfterwards, {
    description: 'All for the team; what is their own for each of the two',
  })
  async afterwards(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoAfterwards> {
    return toAfterwards(ctx, record, await this.endings.of(ctx, record.id));
  }

  @ResolveField(() => CertificateModel, { nullable: true, description: 'Null while nothing can be attested' })
  certificate(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): CertificateModel | null {
    const figures = this.certificates.figures(ctx, record);
    return figures.ok ? toCertificate(figures.value) : null;
  }

  @ResolveField(() => [BadgeModel], { description: 'All for the team; the own one for each of the two' })
  async badges(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<BadgeModel[]> {
    return (await this.badgesOf.of(ctx, record)).map((badge) => toBadge(this.badgesOf.urlOf(badge), badge));
  }
}
