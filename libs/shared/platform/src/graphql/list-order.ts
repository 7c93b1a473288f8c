import { ArgsType, Field, registerEnumType } from '@nestjs/graphql';
import { ConnectionArgs } from './connection.js';

/** How a list of what came one after another is read. */
export enum ListOrder {
  newest = 'newest',
  oldest = 'oldest',
}
registerEnumType(ListOrder, { name: 'ListOrder', description: 'Which of a list comes first' });

/** Page arguments of a list in the order of time. */
@ArgsType()
export class DatedListArgs extends ConnectionArgs {
  @Field(() => ListOrder, { nullable: true, description: 'The newest first when absent' })
  order?: ListOrder | null;
}

/** How SQL reads on in an order: the words come from here, never from a caller. */
export interface ReadingOrder {
  readonly direction: 'ASC' | 'DESC';
  /** Of what is read next against the last row read. */
  readonly beyond: '<' | '>';
}

export function readingOrder(order: ListOrder | null | undefined): ReadingOrder {
  return order === ListOrder.oldest ? { direction: 'ASC', beyond: '>' } : { direction: 'DESC', beyond: '<' };
}
