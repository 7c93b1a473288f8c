const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a value that came from outside can be an id at all; asking the database about another would be an error. */
export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
