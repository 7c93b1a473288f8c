import { type Actor, type Id, type Result, accept, refuse } from '@tdu/kernel';
import { Permission } from './permission.js';
import type { Role } from './role.js';

/** What a policy on accounts needs to know of one. */
export interface AccountFacts {
  readonly userId: Id;
  readonly roles: readonly Role[];
}

/**
 * Whether an actor holds at least one of the permissions an operation names. The software itself may do
 * everything; the holder of a one-tap link has no permission at all, only the act its link was signed for.
 */
export function isAllowed(actor: Actor, anyOf: readonly Permission[]): boolean {
  if (actor.kind === 'system') return true;
  return actor.kind === 'user' && anyOf.some((permission) => actor.permissions.has(permission));
}

/** Whether an actor may open, change or close accounts of the association. */
export function canManageUsers(actor: Actor): boolean {
  return isAllowed(actor, [Permission.ManageUsers]);
}

/** Everyone reads the own account; others' accounts are for those who manage them. */
export function canReadAccount(actor: Actor, account: AccountFacts): boolean {
  return canManageUsers(actor) || (actor.kind === 'user' && actor.userId === account.userId);
}

/**
 * Whether an account may be closed. Nobody closes the own account, and an association keeps at least one
 * administrator: otherwise no one could open an account again.
 */
export function mayDisableAccount(
  actor: Actor,
  account: AccountFacts,
  otherActiveAdministrators: number,
): Result<void> {
  if (actor.kind === 'user' && actor.userId === account.userId) {
    return refuse(
      'OWN_ACCOUNT',
      'Vous ne pouvez pas fermer votre propre compte : demandez-le à un autre administrateur.',
      'userId',
    );
  }
  if (account.roles.includes('association_admin') && otherActiveAdministrators === 0) {
    return refuse(
      'LAST_ADMINISTRATOR',
      'C’est le dernier compte d’administration : nommez d’abord un autre administrateur, puis fermez ce compte.',
      'userId',
    );
  }
  return accept(undefined);
}
