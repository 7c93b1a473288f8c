import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/**
 * A selection of every field that can be reached without an argument, so that a field someone adds tomorrow is
 * counted too. Types already on the way down are left out, or it would never end; so are pages within the page.
 */
export function everyField(
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  above: readonly string[] = [],
): string {
  const named = getNamedType(type);
  if (above.includes(named.name)) return '';
  const way = [...above, named.name];
  if (isObjectType(named)) return `{ ${fields(schema, named, way)} }`;
  if (!isUnionType(named) && !isInterfaceType(named)) return '';
  const members = schema
    .getPossibleTypes(named)
    .map((one) => `... on ${one.name} { ${fields(schema, one, way)} }`);
  return `{ __typename ${members.join(' ')} }`;
}

function fields(schema: GraphQLSchema, type: GraphQLObjectType, way: readonly string[]): string {
  const chosen = Object.values(type.getFields())
    .filter(needsNothing)
    .map((field) => select(schema, field, way));
  return ['__typename', ...chosen].join(' ');
}

function select(
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  way: readonly string[],
): string {
  const named = getNamedType(field.type);
  const isLeaf = !isObjectType(named) && !isUnionType(named) && !isInterfaceType(named);
  if (isLeaf) return field.name;
  if (way.length > 1 && named.name.endsWith('Connection')) return '';
  const inner = everyField(schema, field.type, way);
  return inner ? `${field.name} ${inner}` : '';
}

function needsNothing(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined);
}
