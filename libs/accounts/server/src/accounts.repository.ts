import { Injectable } from '@nestjs/common';
import type { Role } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { ArrayContains, ArrayOverlap, In, IsNull, MoreThan, Not, type Repository } from 'typeorm';
import { AssociationEntity } from './entities/association.entity.js';
import { UserAccountEntity } from './entities/user-account.entity.js';

const UUID = /^[0-9a-f-]{36}$/;

/** Which accounts of an association; without roles all of them. */
export interface AccountFilter {
  /** Those that have one of these. */
  readonly roles?: readonly Role[] | null;
}

/** Associations and user accounts, inside the tenant's transaction. */
@Injectable()
export class AccountsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  insertAssociation(tx: RequestContext, association: AssociationEntity): Promise<unknown> {
    return this.tenancy.manager(tx).insert(AssociationEntity, association);
  }

  association(tx: RequestContext): Promise<AssociationEntity> {
    return this.tenancy.manager(tx).findOneByOrFail(AssociationEntity, { id: tx.associationId });
  }

  insert(tx: RequestContext, accounts: UserAccountEntity[]): Promise<unknown> {
    return this.users(tx).insert(accounts);
  }

  byId(tx: RequestContext, id: Id): Promise<UserAccountEntity | null> {
    return this.users(tx).findOneBy({ associationId: tx.associationId, id });
  }

  byEmails(tx: RequestContext, emails: readonly string[]): Promise<UserAccountEntity[]> {
    return this.users(tx).findBy({ associationId: tx.associationId, email: In([...emails]) });
  }

  byPersonIds(tx: RequestContext, personIds: readonly Id[]): Promise<UserAccountEntity[]> {
    return this.users(tx).findBy({ associationId: tx.associationId, personId: In([...personIds]) });
  }

  all(tx: RequestContext): Promise<UserAccountEntity[]> {
    return this.users(tx).find({
      where: { associationId: tx.associationId },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** The open accounts that have a role, oldest first. */
  ofRole(tx: RequestContext, role: Role): Promise<UserAccountEntity[]> {
    return this.users(tx).find({
      where: { associationId: tx.associationId, roles: ArrayContains([role]), disabledAt: IsNull() },
      order: { createdAt: 'ASC', id: 'ASC' },
    });
  }

  /** Up to `take` accounts after the one of the given id, in the order of their opening (ids of version 7). */
  page(
    tx: RequestContext,
    filter: AccountFilter,
    take: number,
    after?: unknown,
  ): Promise<UserAccountEntity[]> {
    const later = typeof after === 'string' && UUID.test(after) ? { id: MoreThan(after) } : {};
    return this.users(tx).find({ where: { ...whereOf(tx, filter), ...later }, order: { id: 'ASC' }, take });
  }

  count(tx: RequestContext, filter: AccountFilter): Promise<number> {
    return this.users(tx).countBy(whereOf(tx, filter));
  }

  /** The open accounts of administrators other than the given one. */
  countOtherAdministrators(tx: RequestContext, id: Id): Promise<number> {
    return this.users(tx).countBy({
      associationId: tx.associationId,
      id: Not(id),
      roles: ArrayContains(['association_admin']),
      disabledAt: IsNull(),
    });
  }

  update(tx: RequestContext, id: Id, change: Partial<UserAccountEntity>): Promise<unknown> {
    return this.users(tx).update({ associationId: tx.associationId, id }, change);
  }

  private users(tx: RequestContext): Repository<UserAccountEntity> {
    return this.tenancy.manager(tx).getRepository(UserAccountEntity);
  }
}

function whereOf({ associationId }: RequestContext, { roles }: AccountFilter) {
  return roles ? { associationId, roles: ArrayOverlap([...roles]) } : { associationId };
}
