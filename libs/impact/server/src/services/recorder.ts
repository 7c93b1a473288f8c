import type { Actor } from '@tdu/kernel';

/** Who recorded something, as kept in a row: an identifier, never a name. */
export function recorderOf(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`;
  return actor.kind === 'link' ? `person:${actor.personId}` : `system:${actor.name}`;
}
