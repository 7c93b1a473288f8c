import { createUnionType, registerEnumType } from '@nestjs/graphql';
import { RefusalResult, byClass } from '@tdu/platform';

/** The result of a mutation: what it made, or the refusal. */
export function resultUnion<T>(name: string, model: new () => T): T | RefusalResult {
  const types = () => [model, RefusalResult];
  return createUnionType({ name, types: types as never, resolveType: byClass as never }) as T | RefusalResult;
}

/** A closed list of the domain as a GraphQL enum: the same words. */
export function enumOf<T extends string>(
  values: readonly T[],
  name: string,
  description: string,
): { [K in T]: K } {
  const made = Object.fromEntries(values.map((value) => [value, value])) as { [K in T]: K };
  registerEnumType(made, { name, description });
  return made;
}
