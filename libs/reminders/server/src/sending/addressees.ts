import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import { type Id, type MessageLanguage, type RequestContext, writtenLanguage } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import type { Matter, Party } from '@tdu/reminders-domain';

/** Someone a mail can be addressed to. */
export interface Addressee {
  readonly id: Id;
  /** First name of a person, the account's name of a member of staff. */
  readonly name: string;
  /** Null for a person who gave only a telephone number. */
  readonly email: string | null;
  readonly language: MessageLanguage;
}

interface Recipient {
  readonly recipientKind: Party['kind'];
  readonly recipientId: Id;
}

/** Who is written to, and the first names that the mail needs. */
export interface Correspondence {
  /** Null when the person or the account is gone. */
  readonly to: Addressee | null;
  /** By person. */
  readonly names: ReadonlyMap<Id, string>;
}

/** Whom a mail goes to and who the two of a matter are: names and addresses, read when a mail is written. */
@Injectable()
export class Addressees {
  constructor(
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
  ) {}

  /** The recipient of reminders about these matters, and who they are about. */
  async find(
    tx: RequestContext,
    { recipientKind, recipientId }: Recipient,
    matters: readonly Matter[],
  ): Promise<Correspondence> {
    const ids = matters.flatMap(({ mentorPersonId, menteePersonId }) => [mentorPersonId, menteePersonId]);
    const isPerson = recipientKind === 'person';
    const persons = await this.persons(tx, [...new Set(isPerson ? [...ids, recipientId] : ids)]);
    const to = isPerson ? (persons.get(recipientId) ?? null) : await this.user(tx, recipientId);
    return { to, names: new Map([...persons].map(([id, { name }]) => [id, name])) };
  }

  private async user(tx: RequestContext, id: Id): Promise<Addressee | null> {
    const account = await this.accounts.find(tx, id);
    if (!account || account.disabledAt) return null;
    return { id, name: account.name, email: account.email, language: account.language };
  }

  private async persons(tx: RequestContext, ids: readonly Id[]): Promise<Map<Id, Addressee>> {
    const found = await this.people.persons(tx, ids);
    return new Map(
      found.map(({ id, givenName, email, messageLanguage }) => [
        id,
        { id, name: givenName, email, language: writtenLanguage(messageLanguage) },
      ]),
    );
  }
}
