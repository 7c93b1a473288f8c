import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, mapConnection } from '@tdu/platform';
import { DuoNames } from '../duo-names.js';
import { WorkListService } from '../work/work-list.service.js';
import { WorkCount, WorkItem, WorkItemConnection, WorkListArgs } from './work.models.js';

/** The work list of a coordinator. */
@Resolver(() => WorkItem)
export class WorkResolver {
  constructor(
    private readonly work: WorkListService,
    private readonly names: DuoNames,
  ) {}

  @Allow(Permission.ReadDuos)
  @Query(() => WorkItemConnection, { description: 'What needs a hand today, the most pressing first' })
  async workList(@Ctx() ctx: RequestContext, @Args() args: WorkListArgs): Promise<Connection<WorkItem>> {
    return mapConnection(await this.work.page(ctx, args, args), (line) =>
      Object.assign(new WorkItem(), line),
    );
  }

  @Allow(Permission.ReadDuos)
  @Query(() => [WorkCount], { description: 'How many lines of each kind; kinds without any are left out' })
  workCounts(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID, nullable: true }) programmeId?: Id,
  ): Promise<WorkCount[]> {
    return this.work.counts(ctx, { programmeId });
  }

  @ResolveField(() => [String], { description: 'Names of the people concerned, the mentor first' })
  people(@Ctx() ctx: RequestContext, @Parent() { personIds }: WorkItem): Promise<string[]> {
    return Promise.all(personIds.map((id) => this.names.of(ctx, id)));
  }
}
