import { Field, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Refusal, Result } from '@tdu/kernel';

/** An expected "no": what, where and what to do next, in French. */
@InterfaceType('Refusal', { resolveType: () => 'RefusalResult' })
export abstract class RefusalInterface {
  @Field(() => String, { description: 'Stable, for programs' }) code: string;
  @Field(() => String, { description: 'French, for people; says what to do next' }) message: string;
  @Field(() => [String], { description: 'The input field concerned, outermost first' }) path: string[];
}

/** The member of every result union that says no. */
@ObjectType('RefusalResult', { implements: () => [RefusalInterface] })
export class RefusalResult extends RefusalInterface {}

/** A refusal as a GraphQL value. */
export function toRefusal(refusal: Refusal): RefusalResult {
  return Object.assign(new RefusalResult(), { ...refusal, path: [...refusal.path] });
}

/** A result as the value of a union: the mapped success, or the refusal. */
export function toUnion<T, M extends object>(result: Result<T>, map: (value: T) => M): M | RefusalResult {
  return result.ok ? map(result.value) : toRefusal(result.refusal);
}

/** `resolveType` of a union whose members are model classes and `RefusalResult`. */
export function byClass(value: object): unknown {
  return value.constructor;
}
