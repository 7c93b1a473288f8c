import type { Id } from '@tdu/kernel';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can be an identifier: anything else names nothing, without asking the database. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID.test(value);
}
