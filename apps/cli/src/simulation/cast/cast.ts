import { permissionsOf } from '@tdu/accounts-domain';
import type { UserAccountEntity } from '@tdu/accounts-server';
import type { Clock, Id, RequestContext } from '@tdu/kernel';
import type { CefrLevel, ParticipantRole, PoolMember } from '@tdu/people-domain';
import type { PersonEntity } from '@tdu/people-server';
import type { Chance } from '../chance.js';
import { type Personality, personalityOf } from './personality.js';

/** Somebody of the cohort, as the story knows him or her. */
export interface Person {
  readonly personId: Id;
  readonly participationId: Id;
  readonly role: ParticipantRole;
  /** Made of what the sheet says: the same in every run, unlike the ids. */
  readonly key: string;
  readonly name: string;
  readonly email: string | null;
  readonly frenchLevel: CefrLevel | null;
  readonly personality: Personality;
  /** A context in which this person acts, signed in. */
  readonly ctx: RequestContext;
}

/** The people of the cohort, by person and by address. */
export class Cast {
  private readonly byPerson = new Map<Id, Person>();
  private readonly byParticipation = new Map<Id, Person>();
  private readonly byAddress = new Map<string, Person>();

  constructor(readonly people: readonly Person[]) {
    for (const person of people) {
      this.byPerson.set(person.personId, person);
      this.byParticipation.set(person.participationId, person);
      if (person.email) this.byAddress.set(person.email.toLowerCase(), person);
    }
  }

  /** @throws when the person is not of the cohort */
  person(personId: Id): Person {
    const found = this.byPerson.get(personId);
    if (!found) throw new Error('Somebody of the story is not of the cohort.');
    return found;
  }

  /** @throws when the participation is not of the cohort */
  participant(participationId: Id): Person {
    const found = this.byParticipation.get(participationId);
    if (!found) throw new Error('Somebody of the story is not of the cohort.');
    return found;
  }

  addressee(address: string): Person | undefined {
    return this.byAddress.get(address.toLowerCase());
  }
}

/** Makes the cast of the pool that was imported. */
export function makeCast(
  { chance, clock, associationId }: { chance: Chance; clock: Clock; associationId: Id },
  pool: readonly PoolMember[],
  persons: readonly PersonEntity[],
  accounts: readonly UserAccountEntity[],
): Cast {
  const personOf = new Map(persons.map((person) => [person.id, person]));
  const accountOf = new Map(accounts.flatMap((one) => (one.personId ? [[one.personId, one] as const] : [])));
  const people = pool.flatMap((member): Person[] => {
    const person = personOf.get(member.personId);
    if (!person) return [];
    const key = `${member.role} ${person.familyName} ${person.givenName} ${person.birthDate}`;
    const userId = accountOf.get(person.id)?.id ?? person.id;
    const actor = {
      kind: 'user',
      userId,
      personId: person.id,
      permissions: permissionsOf([member.role]),
    } as const;
    return [
      {
        personId: person.id,
        participationId: member.participationId,
        role: member.role,
        key,
        name: `${person.givenName} ${person.familyName}`,
        email: person.email,
        frenchLevel: person.frenchLevel,
        personality: personalityOf(chance, key),
        ctx: { associationId, clock, language: 'fr', actor },
      },
    ];
  });
  return new Cast(people.sort((a, b) => (a.key < b.key ? -1 : 1)));
}
