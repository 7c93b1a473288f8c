import { identityKey } from '../text/identity-key.js';
import { ownText } from '../text/own-text.js';
import type { ToldFacts } from './facts.js';

/**
 * Remembers whom the rows of one sheet named. Same e-mail, whatever the case: the same person. Same names and
 * birth date: the same person when one of the two rows has no e-mail (two e-mails are two namesakes).
 */
export class Duplicates {
  private readonly byEmail = new Map<string, number>();
  private readonly byIdentity = new Map<string, number>();
  private readonly withoutEmail = new Map<string, number>();

  /** The line that named this person before; undefined for the first, which is remembered. */
  claim(told: ToldFacts, line: number): number | undefined {
    const identity = identityKey(told.givenName, told.familyName, told.birthDate);
    const email = told.email ? ownText(told.email) : undefined;
    const before = this.find(email, identity);
    if (before !== undefined) return before;
    if (email) this.byEmail.set(email, line);
    else this.withoutEmail.set(identity, line);
    if (!this.byIdentity.has(identity)) this.byIdentity.set(identity, line);
    return undefined;
  }

  private find(email: string | undefined, identity: string): number | undefined {
    if (!email) return this.byIdentity.get(identity);
    return this.byEmail.get(email) ?? this.withoutEmail.get(identity);
  }
}
