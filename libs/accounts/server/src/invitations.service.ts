import { Injectable } from '@nestjs/common';
import { mayDisableAccount, isRole } from '@tdu/accounts-domain';
import { type Id, type RequestContext, type Result, accept } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsService, accountUnknown } from './accounts.service.js';
import { Background } from './background.js';
import { AccountsMail } from './emails/accounts-mail.js';
import type { UserAccountEntity } from './entities/user-account.entity.js';
import type { NewAccount } from './new-account.js';
import { SessionService } from './session.service.js';

/** Accounts as the administrator lets people in and out. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly users: AccountsService,
    private readonly accounts: AccountsRepository,
    private readonly sessions: SessionService,
    private readonly tenancy: Tenancy,
    private readonly mail: AccountsMail,
    private readonly background: Background,
  ) {}

  /** Opens an account and tells its holder by mail how to sign in; refusals as `createUser`. */
  invite(ctx: RequestContext, asked: NewAccount): Promise<Result<UserAccountEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const created = await this.users.createUser(tx, asked);
      if (!created.ok) return created;
      const { name: associationName } = await this.accounts.association(tx);
      const target = { ...created.value, associationName };
      this.tenancy.afterCommit(tx, async () =>
        this.background.run('sending an invitation', () => this.mail.sendInvitation(target)),
      );
      return created;
    });
  }

  /** Closes an account and its sessions; refusals ACCOUNT_UNKNOWN, OWN_ACCOUNT, LAST_ADMINISTRATOR. */
  disable(ctx: RequestContext, userId: Id): Promise<Result<UserAccountEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const account = await this.accounts.byId(tx, userId);
      if (!account) return accountUnknown();
      const others = await this.accounts.countOtherAdministrators(tx, userId);
      const allowed = mayDisableAccount(tx.actor, { userId, roles: account.roles.filter(isRole) }, others);
      if (!allowed.ok) return allowed;
      return accept(await this.close(tx, account));
    });
  }

  private async close(tx: RequestContext, account: UserAccountEntity): Promise<UserAccountEntity> {
    const disabledAt = tx.clock.now();
    await this.accounts.update(tx, account.id, { disabledAt });
    await this.sessions.closeAllOf(tx, account.id);
    return { ...account, disabledAt };
  }
}
