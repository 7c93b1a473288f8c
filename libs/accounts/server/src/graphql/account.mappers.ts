import { ROLE_LABELS, isRole, permissionsOf } from '@tdu/accounts-domain';
import type { OwnAccount } from '../accounts.service.js';
import type { UserAccountEntity } from '../entities/user-account.entity.js';
import { Association, Me, UserAccount } from './account.models.js';

/** The signed-in account with what it may do. */
export function toMe({ account, association }: OwnAccount): Me {
  const roles = account.roles.filter(isRole);
  return Object.assign(new Me(), {
    userId: account.id,
    email: account.email,
    name: account.name,
    roles,
    roleLabels: roles.map((role) => ROLE_LABELS[role]),
    permissions: [...permissionsOf(roles)],
    association: Object.assign(new Association(), { id: association.id, name: association.name }),
    personId: account.personId,
  });
}

/** An account as the administrator's list shows it. */
export function toUserAccount(account: UserAccountEntity): UserAccount {
  const { id, email, name, personId, createdAt, disabledAt } = account;
  const roles = account.roles.filter(isRole);
  const roleLabels = roles.map((role) => ROLE_LABELS[role]);
  return Object.assign(new UserAccount(), {
    id,
    email,
    name,
    roles,
    roleLabels,
    personId,
    createdAt,
    disabledAt,
  });
}
