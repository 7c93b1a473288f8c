import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, mapConnection } from '@tdu/platform';
import { DuoCouples } from '@tdu/duos-server';
import { RecipientNames } from '../recipient-names.js';
import { RemindersService } from '../reminders.service.js';
import { RemindersArgs } from './reminder.inputs.js';
import { toReminder } from './reminder.mapper.js';
import { Reminder, ReminderConnection } from './reminder.model.js';

/** The reminders of the association, for its coordinators. */
@Resolver(() => Reminder)
export class RemindersResolver {
  constructor(
    private readonly service: RemindersService,
    private readonly names: RecipientNames,
    private readonly duos: DuoCouples,
  ) {}

  @Allow(Permission.ReadReminders)
  @Query(() => ReminderConnection, { description: 'By the day they are due' })
  async reminders(@Ctx() ctx: RequestContext, @Args() args: RemindersArgs): Promise<Connection<Reminder>> {
    return mapConnection(await this.service.page(ctx, args, args), toReminder);
  }

  @ResolveField(() => String, { description: 'Empty when the person or account is gone' })
  recipientName(@Ctx() ctx: RequestContext, @Parent() reminder: Reminder): Promise<string> {
    return this.names.of(ctx, reminder);
  }

  @ResolveField(() => [String], { description: 'Names of the two people of the duo, the mentor first' })
  duoPeople(@Ctx() ctx: RequestContext, @Parent() { duoId }: Reminder): Promise<readonly string[]> {
    return this.duos.namesOf(ctx, duoId);
  }
}
