import { ID, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { latestEnd } from '@tdu/duos-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { CalendarDateScalar, Ctx } from '@tdu/platform';
import { DuoLinks } from '../change/duo-links.js';
import { DocumentsService } from '../documents/documents.service.js';
import { GoalsService } from '../goals/goals.service.js';
import { QuestionsService } from '../questions/questions.service.js';
import { Duo } from './duo.model.js';
import {
  toDocument,
  toGoal,
  toMeetingDays,
  toPlans,
  toQuestion,
  toRematch,
  toRisks,
} from './following.mappers.js';
import {
  DuoDocument,
  DuoExtension,
  DuoGoal,
  DuoQuestion,
  DuoRematch,
  DuoRisk,
  MeetingDay,
  PlannedMeeting,
} from './following.models.js';

/** The fields of a duo that following it adds; lists that hang on it are read through loaders. */
@Resolver(() => Duo)
export class FollowingFieldsResolver {
  constructor(
    private readonly goalsService: GoalsService,
    private readonly documentsService: DocumentsService,
    private readonly questionsService: QuestionsService,
    private readonly links: DuoLinks,
  ) {}

  @ResolveField(() => [DuoRisk], { description: 'The most pressing first; for staff, empty for others' })
  risks(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): DuoRisk[] {
    return toRisks(ctx, record);
  }

  @ResolveField(() => [PlannedMeeting], { description: 'Soonest first' })
  plannedMeetings(@Parent() { record }: Duo): PlannedMeeting[] {
    return toPlans(record);
  }

  @ResolveField(() => [MeetingDay], { description: 'Oldest first' })
  meetingDays(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): MeetingDay[] {
    return toMeetingDays(ctx, record);
  }

  @ResolveField(() => [DuoExtension])
  extensions(@Parent() { record }: Duo): DuoExtension[] {
    return record.life.extensions.map((extension) => Object.assign(new DuoExtension(), extension));
  }

  @ResolveField(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day to which its programme lets it be extended',
  })
  latestEnd(@Parent() { record }: Duo): CalendarDate | null {
    return latestEnd(record.rules.calendar, record.life);
  }

  @ResolveField(() => [DuoGoal])
  async goals(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoGoal[]> {
    return (await this.goalsService.of(ctx, record.id)).map((goal) => toGoal(ctx, goal));
  }

  @ResolveField(() => [DuoDocument], { description: 'Those the reader may open, the newest first' })
  async documents(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoDocument[]> {
    return (await this.documentsService.of(ctx, record)).map(toDocument);
  }

  @ResolveField(() => [DuoQuestion], { description: 'Those the reader may know of, the newest first' })
  async questions(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoQuestion[]> {
    return (await this.questionsService.of(ctx, record)).map(toQuestion);
  }

  @ResolveField(() => ID, { nullable: true, description: 'The duo that goes on with another mentor' })
  continuedById(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<Id | null> {
    return this.links.successorOf(ctx, record.id);
  }

  @ResolveField(() => [DuoRematch], { description: 'For staff, empty for others' })
  async rematches(@Ctx() ctx: RequestContext, @Parent() { record }: Duo): Promise<DuoRematch[]> {
    return (await this.links.rematchesOf(ctx, record.id)).map(toRematch);
  }
}
