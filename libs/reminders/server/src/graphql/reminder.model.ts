import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, connectionOf } from '@tdu/platform';
import { REMINDER_STATES, type ReminderState } from '@tdu/reminders-domain';

/** The states as GraphQL names them. */
export const ReminderStateEnum = Object.fromEntries(REMINDER_STATES.map((state) => [state, state]));
registerEnumType(ReminderStateEnum, { name: 'ReminderState' });

@ObjectType({ description: 'One thing said, or to be said, to one person on a day' })
export class Reminder {
  @Field(() => ID) id: Id;
  @Field(() => String, { description: 'Name of the rule in the programme' }) rule: string;
  @Field(() => String, { description: 'What it is about, in French' }) ruleLabel: string;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => ReminderStateEnum) state: ReminderState;
  @Field(() => Date, { nullable: true }) sentAt: Date | null;
  @Field(() => ID, { description: 'The duo or proposal it is about' }) subjectId: Id;
  @Field(() => String, { nullable: true, description: 'Code of the last failure' }) lastError: string | null;
  @Field(() => ID, { nullable: true, description: 'The duo it is about; null for a proposal' })
  duoId: Id | null;
  recipientId: Id;
  recipientKind: 'person' | 'user';
}

export const ReminderConnection = connectionOf(Reminder, 'Reminder');
