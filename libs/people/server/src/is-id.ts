const UUID = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** Whether a text can be an identifier at all: PostgreSQL fails on one that cannot. */
export function isId(text: string): boolean {
  return UUID.test(text);
}
