import { ArgsType, Field, ID } from '@nestjs/graphql';
import type { Id } from '@tdu/kernel';
import { DatedListArgs } from '@tdu/platform';
import type { ReminderState } from '@tdu/reminders-domain';
import { ReminderStateEnum } from './reminder.model.js';

@ArgsType()
export class RemindersArgs extends DatedListArgs {
  @Field(() => ID, { nullable: true }) programmeId?: Id;
  @Field(() => ReminderStateEnum, { nullable: true }) state?: ReminderState;
}
