import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, connectionOf, Ctx, DatedListArgs, mapConnection } from '@tdu/platform';
import { PersonTimeline } from '../person-timeline.js';
import { DuoEvent } from './duo-parts.model.js';
import { toEvent } from './duo.mappers.js';

export const DuoEventConnection = connectionOf(DuoEvent, 'DuoEvent');

@ArgsType()
export class PersonTimelineArgs extends DatedListArgs {
  @Field(() => ID) personId: Id;
}

/** The history of a person, in French lines. */
@Resolver()
export class PersonTimelineResolver {
  constructor(private readonly timeline: PersonTimeline) {}

  @Allow(Permission.ReadPeople)
  @Query(() => DuoEventConnection, { description: 'Participations, proposals and duos' })
  async personTimeline(
    @Ctx() ctx: RequestContext,
    @Args() args: PersonTimelineArgs,
  ): Promise<Connection<DuoEvent>> {
    return mapConnection(await this.timeline.page(ctx, args.personId, args), toEvent);
  }
}
