import { Injectable } from '@nestjs/common';
import { type Role, readEmailAddress } from '@tdu/accounts-domain';
import type { Id, MessageLanguage, RequestContext } from '@tdu/kernel';
import { History, Tenancy } from '@tdu/platform';
import { AccountsRepository } from './accounts.repository.js';
import type { UserAccountEntity } from './entities/user-account.entity.js';
import { toAccount } from './new-account.js';
import { SessionsRepository } from './sessions.repository.js';

/** Roles that see nobody's data but the own. */
const PARTICIPANTS: readonly string[] = ['mentor', 'mentee'] satisfies Role[];

/** A participant who should be able to sign in. */
export interface ParticipantAccount {
  readonly personId: Id;
  readonly email: string;
  readonly name: string;
  readonly role: Extract<Role, 'mentor' | 'mentee'>;
  readonly language?: MessageLanguage;
}

/**
 * Accounts of mentors and mentees, opened in numbers (an import, a pool that was admitted). Doing it again
 * changes nothing; an address that already has an account gains the role and the person.
 */
@Injectable()
export class ParticipantAccountsService {
  constructor(
    private readonly accounts: AccountsRepository,
    private readonly tenancy: Tenancy,
    private readonly sessions: SessionsRepository,
    private readonly history: History,
  ) {}

  /** Makes sure that each participant with a usable address has an account; returns how many were opened. */
  open(ctx: RequestContext, participants: readonly ParticipantAccount[]): Promise<number> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const asked = byAddress(participants);
      const known = new Map(
        (await this.accounts.byEmails(tx, [...asked.keys()])).map((one) => [one.email, one]),
      );
      const fresh: UserAccountEntity[] = [];
      for (const [email, participant] of asked) {
        const account = known.get(email);
        if (account) await this.complete(tx, account, participant);
        else fresh.push(...this.row(tx, participant));
      }
      if (fresh.length > 0) await this.accounts.insert(tx, fresh);
      return fresh.length;
    });
  }

  /**
   * Lets a participant whose address was put right sign in with the right one, and ends what was open under the other:
   * it may be somebody else's. An account of the team stays as it is, for whoever may correct a file must not take it
   * over; so does one whose new address is another account's.
   */
  async move(tx: RequestContext, personId: Id, from: string, to: string): Promise<void> {
    const account = (await this.accounts.byPersonIds(tx, [personId])).find(({ email }) => email === from);
    if (!account || !account.roles.every((role) => PARTICIPANTS.includes(role))) return;
    if ((await this.accounts.byEmails(tx, [to])).length > 0) return;
    await this.accounts.update(tx, account.id, { email: to });
    await this.sessions.revokeAllOf(tx, account.id);
    const subject = { subjectType: 'user_account', subjectId: account.id };
    await this.history.append(tx, { ...subject, type: 'account.moved' });
  }

  private row(tx: RequestContext, participant: ParticipantAccount): UserAccountEntity[] {
    const account = toAccount(tx, { ...participant, roles: [participant.role] });
    return account.ok ? [account.value] : [];
  }

  private async complete(
    tx: RequestContext,
    account: UserAccountEntity,
    asked: ParticipantAccount,
  ): Promise<void> {
    if (account.personId !== null && account.personId !== asked.personId) return;
    if (account.personId === asked.personId && account.roles.includes(asked.role)) return;
    const roles = [...new Set([...account.roles, asked.role])];
    await this.accounts.update(tx, account.id, { roles, personId: asked.personId });
  }
}

/** The first participant of each address: a second person cannot sign in with the same one. */
function byAddress(participants: readonly ParticipantAccount[]): Map<string, ParticipantAccount> {
  const found = new Map<string, ParticipantAccount>();
  for (const participant of participants) {
    const email = readEmailAddress(participant.email);
    if (email.ok && !found.has(email.value)) found.set(email.value, participant);
  }
  return found;
}
