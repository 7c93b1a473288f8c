import { Injectable } from '@nestjs/common';
import { AccountsService } from '@tdu/accounts-server';
import type { CharterSigner } from '@tdu/duos-domain';
import { type Id, type MessageLanguage, type RequestContext, writtenLanguage } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import type { DuoRecord } from '../life/duo-record.js';

/** Who signs, as a message reaches him or her. */
export interface SignerAddress {
  readonly name: string;
  readonly email: string;
  readonly language: MessageLanguage;
}

/** Where each signer of a charter is written to. */
@Injectable()
export class SignerAddresses {
  constructor(
    private readonly people: PeopleService,
    private readonly accounts: AccountsService,
  ) {}

  /** A participant's own address, or that of the member of the team who acts; null when none is known. */
  async of(tx: RequestContext, { people }: DuoRecord, signer: CharterSigner): Promise<SignerAddress | null> {
    if (signer === 'representative') return this.acting(tx);
    const personId: Id = signer === 'mentor' ? people.mentorPersonId : people.menteePersonId;
    const [person] = await this.people.persons(tx, [personId]);
    if (!person?.email) return null;
    const language = writtenLanguage(person.messageLanguage);
    return { name: person.givenName, email: person.email, language };
  }

  private async acting(tx: RequestContext): Promise<SignerAddress | null> {
    if (tx.actor.kind !== 'user') return null;
    const account = await this.accounts.find(tx, tx.actor.userId);
    return account && { name: account.name, email: account.email, language: account.language };
  }
}
