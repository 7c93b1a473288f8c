import { type Role, isRole, readEmailAddress } from '@tdu/accounts-domain';
import {
  type Id,
  type MessageLanguage,
  type RequestContext,
  type Result,
  accept,
  newId,
  refuse,
} from '@tdu/kernel';
import type { UserAccountEntity } from './entities/user-account.entity.js';

/** What opening an account takes. */
export interface NewAccount {
  readonly email: string;
  readonly name: string;
  readonly roles: readonly Role[];
  /** The person of this association who signs in with the account; none for staff and funders. */
  readonly personId?: Id | null;
  /** Language of messages; French when absent. */
  readonly language?: MessageLanguage;
}

/** Checks what is asked and fills the row; refusals EMAIL_INVALID, NAME_MISSING, ROLES_INVALID. */
export function toAccount(ctx: RequestContext, asked: NewAccount): Result<UserAccountEntity> {
  const email = readEmailAddress(asked.email);
  if (!email.ok) return email;
  const name = asked.name.trim();
  if (name === '') return refuse('NAME_MISSING', 'Indiquez le nom de la personne.', 'name');
  if (asked.roles.length === 0 || !asked.roles.every(isRole)) {
    return refuse('ROLES_INVALID', 'Choisissez au moins un rôle parmi ceux de la liste.', 'roles');
  }
  return accept({
    associationId: ctx.associationId,
    id: newId(),
    email: email.value,
    name,
    roles: [...new Set(asked.roles)],
    personId: asked.personId ?? null,
    language: asked.language ?? 'fr',
    createdAt: ctx.clock.now(),
    disabledAt: null,
  });
}
