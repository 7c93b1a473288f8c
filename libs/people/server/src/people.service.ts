import { Injectable } from '@nestjs/common';
import { type Id, type MessageLanguage, type RequestContext, today, writtenLanguage } from '@tdu/kernel';
import { type PoolMember, type Screening, screeningSection, stepStandings } from '@tdu/people-domain';
import { Tenancy, loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { PersonEntity } from './entities/person.entity.js';
import { type ParticipationRecord, displayName, poolMemberOn } from './participation-record.js';
import { PeopleRepository } from './people.repository.js';
import { PoolRepository } from './pool/pool.repository.js';

/** How to write to a person, and in which of the languages that exist today. */
export interface Contact {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly messageLanguage: MessageLanguage;
}

/** People of a pool read together where all are wanted. */
const ALL_AT_ONCE = 2_000;

/** People and their participations, for this part's screens and for the parts above. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
    private readonly pools: PoolRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Candidates and admitted of a programme as matching sees them, the longest registered first. What keeps someone
   * from being matched is worked out for today; `openDuos` and `pastPartnerIds` are left to matching.
   */
  pool(ctx: RequestContext, programmeId: Id): Promise<PoolMember[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const pool: PoolMember[] = [];
      for await (const page of this.poolPages(tx, programmeId, ALL_AT_ONCE)) pool.push(...page);
      return pool.sort((a, b) => (a.registeredOn < b.registeredOn ? -1 : +(a.registeredOn > b.registeredOn)));
    });
  }

  /** The same by pages of `size` people, in the order of participations; one picture only in a snapshot transaction. */
  async *poolPages(tx: RequestContext, programmeId: Id, size: number): AsyncGenerator<PoolMember[]> {
    const screening = readSection(await this.programmes.current(tx, programmeId), screeningSection);
    const toMember = poolMemberOn(screening, today(tx.clock));
    for (let after: Id | undefined; ;) {
      const records = await this.pools.page(tx, programmeId, size, after);
      if (records.length > 0) yield records.map(toMember);
      if (records.length < size) return;
      after = records.at(-1)!.participation.id;
    }
  }

  /** How many people `poolPages` gives. */
  poolSize(tx: RequestContext, programmeId: Id): Promise<number> {
    return this.pools.size(tx, programmeId);
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

  /** Those of these participations with a step of their programme's screening that has lapsed by today. */
  async lapsed(tx: RequestContext, ids: readonly Id[]): Promise<ReadonlySet<Id>> {
    const records = await this.people.participationsByIds(tx, ids);
    const screenings = new Map<Id, Screening>();
    for (const programmeId of new Set(records.map(({ participation }) => participation.programmeId)))
      screenings.set(
        programmeId,
        readSection(await this.programmes.current(tx, programmeId), screeningSection),
      );
    const hasLapsed = ({ participation: { programmeId, role, screening } }: ParticipationRecord) =>
      stepStandings(screenings.get(programmeId)![role], screening, today(tx.clock)).some(
        ({ state }) => state === 'lapsed',
      );
    return new Set(records.filter(hasLapsed).map(({ participation }) => participation.id));
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
  const messageLanguage = writtenLanguage(person.messageLanguage);
  return { name: displayName(person), email, phone, messageLanguage };
}

function found<T>(value: T | undefined, id: Id): T {
  if (value === undefined) throw new Error(`Nobody is known as ${id}`);
  return value;
}
