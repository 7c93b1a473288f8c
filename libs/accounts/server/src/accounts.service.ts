import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import {
  type Connection,
  type ConnectionArgs,
  History,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { type AccountFilter, AccountsRepository } from './accounts.repository.js';
import type { AssociationEntity } from './entities/association.entity.js';
import type { UserAccountEntity } from './entities/user-account.entity.js';
import { type NewAccount, toAccount } from './new-account.js';

/** An account with its association, as its holder sees it. */
export interface OwnAccount {
  readonly account: UserAccountEntity;
  readonly association: AssociationEntity;
}

/** The user accounts of an association. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly tenancy: Tenancy,
    private readonly history: History,
  ) {}

  /** Opens an account; refusals EMAIL_INVALID, EMAIL_TAKEN, NAME_MISSING, ROLES_INVALID. */
  createUser(ctx: RequestContext, asked: NewAccount): Promise<Result<UserAccountEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const account = toAccount(tx, asked);
      if (!account.ok) return account;
      if ((await this.accounts.byEmails(tx, [account.value.email])).length > 0) return emailTaken();
      await this.accounts.insert(tx, [account.value]);
      await this.record(tx, account.value.id, 'account.opened', { roles: account.value.roles });
      return account;
    });
  }

  /** Says which person of the association signs in with an account; refusal ACCOUNT_UNKNOWN. */
  linkPerson(ctx: RequestContext, userId: Id, personId: Id): Promise<Result<void>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!(await this.accounts.byId(tx, userId))) return accountUnknown();
      await this.accounts.update(tx, userId, { personId });
      await this.record(tx, userId, 'account.linked', { personId });
      return accept(undefined);
    });
  }

  /** The account of the acting user with its association; null when the actor is no user. */
  async me(ctx: RequestContext): Promise<OwnAccount | null> {
    const { actor } = ctx;
    if (actor.kind !== 'user') return null;
    return this.tenancy.withTenant(ctx, async (tx) => {
      const account = await this.accounts.byId(tx, actor.userId);
      return account && { account, association: await this.accounts.association(tx) };
    });
  }

  /** One account by its id, or null: another association's is never seen. */
  find(ctx: RequestContext, id: Id): Promise<UserAccountEntity | null> {
    return this.tenancy.withTenant(ctx, (tx) => this.accounts.byId(tx, id));
  }

  /** Every account of the association, oldest first: staff and participants, open and closed. */
  list(ctx: RequestContext): Promise<UserAccountEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.accounts.all(tx));
  }

  /** The coordinators who may be told something: open accounts, oldest first. */
  coordinators(ctx: RequestContext): Promise<UserAccountEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.accounts.ofRole(tx, 'coordinator'));
  }

  /** A page of those accounts. */
  page(
    ctx: RequestContext,
    { roles, ...args }: ConnectionArgs & AccountFilter,
  ): Promise<Connection<UserAccountEntity>> {
    const size = pageSize(args);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const rows = await this.accounts.page(tx, { roles }, size + 1, decodeCursor(args.after)?.[0]);
      return toConnection(rows, size, await this.accounts.count(tx, { roles }), (account) => [account.id]);
    });
  }

  private record(tx: RequestContext, subjectId: Id, type: string, data: object): Promise<void> {
    return this.history.append(tx, { subjectType: 'user_account', subjectId, type, data });
  }
}

/** The refusal for an account that the association does not have. */
export function accountUnknown() {
  return refuse(
    'ACCOUNT_UNKNOWN',
    'Ce compte n’existe pas dans votre association : rechargez la liste des comptes.',
    'userId',
  );
}

function emailTaken() {
  return refuse(
    'EMAIL_TAKEN',
    'Un compte de votre association a déjà cette adresse : cherchez-le dans la liste, ou indiquez une autre adresse.',
    'email',
  );
}
