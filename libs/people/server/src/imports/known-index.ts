import type { Id } from '@tdu/kernel';
import {
  type ParticipantFacts,
  type ParticipationState,
  type ToldFacts,
  identityKey,
} from '@tdu/people-domain';

/** A person who is registered already, with his or her participation in the programme when there is one. */
export interface KnownParticipant {
  readonly personId: Id;
  readonly participation: { readonly id: Id; readonly state: ParticipationState } | null;
  /** Without a participation only the person's facts are there. */
  readonly facts: Partial<ParticipantFacts>;
}

/** Who was found, by the rule of `Duplicates`: e-mail, or names and birth date when one of the two has none. */
export class KnownIndex {
  private readonly byEmail = new Map<string, KnownParticipant>();
  private readonly byIdentity = new Map<string, KnownParticipant>();
  private readonly withoutEmail = new Map<string, KnownParticipant>();

  constructor(found: readonly KnownParticipant[]) {
    for (const known of found) this.add(known);
  }

  /** The registered person whom a row means. */
  of(told: ToldFacts): KnownParticipant | undefined {
    if (this.byIdentity.size === 0) return undefined;
    const identity = identityKey(told.givenName, told.familyName, told.birthDate);
    if (!told.email) return this.byIdentity.get(identity);
    return this.byEmail.get(told.email) ?? this.withoutEmail.get(identity);
  }

  private add(known: KnownParticipant): void {
    const { givenName, familyName, birthDate, email } = known.facts as ParticipantFacts;
    const identity = identityKey(givenName, familyName, birthDate);
    if (email) this.byEmail.set(email, known);
    else keepFirst(this.withoutEmail, identity, known);
    keepFirst(this.byIdentity, identity, known);
  }
}

function keepFirst<T>(map: Map<string, T>, key: string, value: T): void {
  if (!map.has(key)) map.set(key, value);
}
