import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { loaderFor } from '@tdu/platform';

/** Names of recipients for a list: at most two statements a request, whatever its length. */
@Injectable()
export class RecipientNames {
  constructor(
    private readonly people: PeopleService,
    private readonly accounts: AccountsService,
  ) {}

  /** The name of a recipient; empty when there is none any more. */
  async of(
    ctx: RequestContext,
    recipient: { recipientKind: 'person' | 'user'; recipientId: Id },
  ): Promise<string> {
    const isPerson = recipient.recipientKind === 'person';
    const loader = isPerson
      ? loaderFor(ctx, 'reminders:persons', (ids) => this.people.personNames(ctx, ids))
      : loaderFor(ctx, 'reminders:users', () => this.userNames(ctx));
    return (await loader.load(recipient.recipientId)) ?? '';
  }

  private async userNames(ctx: RequestContext): Promise<Map<Id, string>> {
    const accounts = await this.accounts.list(ctx);
    return new Map(accounts.map(({ id, name }) => [id, name]));
  }
}
