import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { DuoTimeline } from '../duo-timeline.js';
import { Meeting } from './duo-parts.model.js';
import { toVersions } from './following.mappers.js';
import { MeetingVersion } from './following.models.js';

/** What an account of a meeting said before it was corrected, from the history of its duo. */
@Resolver(() => Meeting)
export class MeetingFieldsResolver {
  constructor(private readonly timeline: DuoTimeline) {}

  @ResolveField(() => [MeetingVersion], { description: 'Oldest first' })
  async formerly(@Ctx() ctx: RequestContext, @Parent() meeting: Meeting): Promise<MeetingVersion[]> {
    return toVersions(meeting, await this.timeline.of(ctx, meeting.record));
  }
}
