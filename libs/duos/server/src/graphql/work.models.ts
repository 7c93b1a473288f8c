import { ArgsType, Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { WorkKind } from '@tdu/duos-domain';
import type { CalendarDate, Id } from '@tdu/kernel';
import { CalendarDateScalar, ConnectionArgs, connectionOf } from '@tdu/platform';
import { WorkKindEnum } from './following.enums.js';

@ObjectType({ description: 'One thing that needs a hand today' })
export class WorkItem {
  @Field(() => ID) id: Id;
  @Field(() => WorkKindEnum) kind: WorkKind;
  @Field(() => String, { description: 'French: what sort of thing it is' }) label: string;
  @Field(() => String, { description: 'French: why it is here' }) reason: string;
  @Field(() => String, { description: 'French: what to do about it' }) action: string;
  @Field(() => CalendarDateScalar) dueOn: CalendarDate;
  @Field(() => Boolean) isOverdue: boolean;
  @Field(() => ID) programmeId: Id;
  @Field(() => ID, { nullable: true }) duoId: Id | null;
  @Field(() => ID, { description: 'The duo, question, proposal, participation or report it is about' })
  subjectId: Id;
  /** Not a field of the schema: whose names are shown. */
  personIds: readonly Id[];
}

export const WorkItemConnection = connectionOf(WorkItem, 'WorkItem');

@ObjectType()
export class WorkCount {
  @Field(() => WorkKindEnum) kind: WorkKind;
  @Field(() => String) label: string;
  @Field(() => Int) count: number;
}

@ArgsType()
export class WorkListArgs extends ConnectionArgs {
  @Field(() => ID, { nullable: true }) programmeId?: Id;
  @Field(() => [WorkKindEnum], { nullable: true, description: 'Every kind when absent' }) kinds?: WorkKind[];
}
