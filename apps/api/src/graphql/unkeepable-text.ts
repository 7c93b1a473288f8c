import { type DocumentNode, visit } from 'graphql';

/** A character that PostgreSQL keeps in no text. */
const NUL = '\0';

/** Where in the variables of an operation the first text stands that cannot be kept; undefined: nowhere. */
export function unkeepableAt(value: unknown, path: readonly string[] = []): string | undefined {
  if (typeof value === 'string') return value.includes(NUL) ? path.join('.') : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const at = unkeepableAt(part, [...path, key]);
    if (at !== undefined) return at;
  }
  return undefined;
}

/** The same for texts written into the operation itself: the name of the field or argument they stand at. */
export function unkeepableIn(document: DocumentNode): string | undefined {
  const names: string[] = [];
  let found: string | undefined;
  const named = {
    enter: ({ name }: { name: { value: string } }) => void names.push(name.value),
    leave: () => void names.pop(),
  };
  visit(document, {
    Argument: named,
    ObjectField: named,
    StringValue: ({ value }) => {
      if (value.includes(NUL)) found ??= names.join('.');
    },
  });
  return found;
}
