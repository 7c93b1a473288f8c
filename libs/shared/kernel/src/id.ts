import { v7 } from 'uuid';

/** A UUID of version 7: its text order is its order of creation within one process. */
export type Id = string;

/** A new identifier. */
export function newId(): Id {
  return v7();
}
