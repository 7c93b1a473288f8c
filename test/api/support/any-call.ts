import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { everyField } from './every-field.js';

/** Ids by the name of the argument that takes them: `duoId`, `programmeId`; `id` by the operation's own name. */
export type Ids = Readonly<Record<string, string>>;

/** One operation of the schema with arguments made up for it. */
export interface Call {
  /** As in the access map: `Mutation.closeDuo`. */
  readonly name: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** A call of every query and mutation, so that an operation someone adds tomorrow is tried too. */
export function everyCall(schema: GraphQLSchema, ids: Ids): Call[] {
  return [schema.getQueryType()!, schema.getMutationType()!].flatMap((root) =>
    Object.values(root.getFields()).map((field) => call(schema, root.name, field, ids)),
  );
}

function call(schema: GraphQLSchema, root: string, field: GraphQLField<unknown, unknown>, ids: Ids): Call {
  const given = field.args.filter(({ name }) => name !== 'after');
  const declared = given.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = given.map(({ name }) => `${name}: $${name}`).join(', ');
  const name = passed ? `${field.name}(${passed})` : field.name;
  const variables = given.map((argument) => [
    argument.name,
    value(argument.type, argument.name, field.name, ids),
  ]);
  return {
    name: `${root}.${field.name}`,
    query: `${root.toLowerCase()} ${declared ? `(${declared})` : ''} { ${name} ${everyField(schema, field.type)} }`,
    variables: Object.fromEntries(variables) as Record<string, unknown>,
  };
}

function value(type: GraphQLInputType, name: string, operation: string, ids: Ids): unknown {
  if (isNonNullType(type)) return value(type.ofType, name, operation, ids);
  if (isListType(type)) return [value(type.ofType, name.replace(/s$/, ''), operation, ids)];
  if (isEnumType(type)) return type.getValues()[0].name;
  if (isInputObjectType(type)) {
    const inner = Object.values(type.getFields()).map((field) => [
      field.name,
      value(field.type, field.name, operation, ids),
    ]);
    return Object.fromEntries(inner);
  }
  return isLeafType(type) ? scalar(type.name, name === 'id' ? `${operation}Id` : name, ids) : null;
}

function scalar(type: string, name: string, ids: Ids): unknown {
  const known: Record<string, unknown> = {
    Int: 1,
    Float: 1,
    Boolean: true,
    CalendarDate: '2026-11-02',
    DateTime: '2026-11-02T10:00:00Z',
  };
  return type in known ? known[type] : (ids[name] ?? (type === 'ID' ? ids.duoId : 'texte'));
}
