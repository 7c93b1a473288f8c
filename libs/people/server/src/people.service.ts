import { Injectable } from '@nestjs/common';
import { type Id, MESSAGE_LANGUAGES, type MessageLanguage, type RequestContext, today } from '@tdu/kernel';
import { type PoolMember, screeningSection } from '@tdu/people-domain';
import { Tenancy, loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { PersonEntity } from './entities/person.entity.js';
import { type ParticipationRecord, displayName, toPoolMember } from './participation-record.js';
import { PeopleRepository } from './people.repository.js';

/** How to write to a person, and in which of the languages that exist today. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly messageLanguage: MessageLanguage;
}

/** The pool of a programme at a glance. */
export interface PoolSummary {
  readonly mentors: number;
  readonly mentees: number;
  /** People with at least one screening step open. */
  readonly screeningOpen: number;
  readonly admittedMentors: number;
  readonly admittedMentees: number;
  /** Duos that the admitted mentors can hold together. */
  readonly places: number;
}

/** People and their participations, for this part's screens and for the parts above. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Candidates and admitted of a programme as matching sees them, the longest registered first. What keeps someone
   * from being matched is worked out for today; `openDuos` and `pastPartnerIds` are left to matching.
   */
  pool(ctx: RequestContext, programmeId: Id): Promise<PoolMember[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const screening = readSection(await this.programmes.current(tx, programmeId), screeningSection);
      const day = today(tx.clock);
      return (await this.people.pool(tx, programmeId)).map((record) => toPoolMember(record, screening, day));
    });
  }

  /** Counts of the pool, by the same rule as the pool itself. */
  async poolSummary(ctx: RequestContext, programmeId: Id): Promise<PoolSummary> {
    const pool = await this.pool(ctx, programmeId);
    const mentors = pool.filter(({ role }) => role === 'mentor');
    const admitted = pool.filter(({ screeningMissing }) => screeningMissing.length === 0);
    const admittedMentors = admitted.filter(({ role }) => role === 'mentor');
    return {
      mentors: mentors.length,
      mentees: pool.length - mentors.length,
      screeningOpen: pool.length - admitted.length,
      admittedMentors: admittedMentors.length,
      admittedMentees: admitted.length - admittedMentors.length,
      places: admittedMentors.reduce((sum, { capacity }) => sum + capacity, 0),
    };
  }

  /** Names as on screen, by person id; an id that is unknown is absent. */
  async personNames(ctx: RequestContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, string>> {
    const persons = await this.persons(ctx, ids);
    return new Map(persons.map((person) => [person.id, displayName(person)]));
  }

  /** Those of the asked persons that exist. */
  persons(ctx: RequestContext, ids: readonly Id[]): Promise<PersonEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.people.personsByIds(tx, ids));
  }

  /** How to reach a person; throws when there is none of that id. */
  async contactOf(ctx: RequestContext, personId: Id): Promise<Contact> {
    return found((await this.contactsOf(ctx, [personId])).get(personId), personId);
  }

  /** How to reach several persons at once. */
  async contactsOf(ctx: RequestContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, Contact>> {
    const persons = await this.persons(ctx, ids);
    return new Map(persons.map((person) => [person.id, toContact(person)]));
  }

  /** A participation with its person; throws when there is none of that id. */
  async participation(ctx: RequestContext, id: Id): Promise<ParticipationRecord> {
    const [record] = await this.participations(ctx, [id]);
    return found(record, id);
  }

  /** Those of the asked participations that exist, with their persons. */
  participations(ctx: RequestContext, ids: readonly Id[]): Promise<ParticipationRecord[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.people.participationsByIds(tx, ids));
  }

  /** For field resolvers: one statement for all persons that an operation names. */
  loadPerson(ctx: RequestContext, id: Id): Promise<PersonEntity | undefined> {
    return loaderFor(ctx, 'people.person', async (ids) => {
      return new Map((await this.persons(ctx, ids)).map((person) => [person.id, person]));
    }).load(id);
  }

  /** For field resolvers: one statement for all participations that an operation names. */
  loadParticipation(ctx: RequestContext, id: Id): Promise<ParticipationRecord | undefined> {
    return loaderFor(ctx, 'people.participation', async (ids) => {
      const records = await this.participations(ctx, ids);
      return new Map(records.map((record) => [record.participation.id, record]));
    }).load(id);
  }
}

function toContact(person: PersonEntity): Contact {
  const { email, phone } = person;
  const messageLanguage = MESSAGE_LANGUAGES.find((language) => language === person.messageLanguage) ?? 'fr';
  return { name: displayName(person), email, phone, messageLanguage };
}

function found<T>(value: T | undefined, id: Id): T {
  if (value === undefined) throw new Error(`Nobody is known as ${id}`);
  return value;
}
