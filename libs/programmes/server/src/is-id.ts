import type { Id } from '@tdu/kernel';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a text from outside can name anything at all. */
export function isId(text: string): text is Id {
  return UUID.test(text);
}
