import type { Actor } from '@tdu/kernel';

/** Who did something, as kept on a row: an id or the name of a program, never a person's name. */
export function createdBy(actor: Actor): string {
  if (actor.kind === 'user') return `user:${actor.userId}`;
  return actor.kind === 'link' ? `person:${actor.personId}` : `system:${actor.name}`;
}
