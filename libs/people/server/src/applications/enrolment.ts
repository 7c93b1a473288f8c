import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId, today } from '@tdu/kernel';
import { type ParticipantRole, type ToldFacts, identityKey, newcomer } from '@tdu/people-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { ParticipationEntity } from '../entities/participation.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import type { KnownParticipant } from '../imports/known-index.js';
import { KnownParticipants } from '../imports/known-participants.js';

/** Someone who asks, or is sent, to take part. */
export interface Candidate {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly told: ToldFacts;
  /** How the person came, kept with the participation. */
  readonly channel: string;
  /** What the history says of it: `application.received`, `referral.received`. */
  readonly event: string;
}

export interface Enrolled {
  readonly personId: Id;
  readonly participationId: Id;
  /** Facts told otherwise than a file that was there before, which stays as it is: a stranger changes no file. */
  readonly differs: string[];
}

const COMPARED = ['givenName', 'familyName', 'birthDate', 'email', 'phone', 'postalCode'] as const;

/**
 * The one way in for a single person: a new file or the one that is known (by the rule of imports), and a
 * participation in the state `applied`, unless there is one already.
 */
@Injectable()
export class Enrolment {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly known: KnownParticipants,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** Enrols a candidate in the context's transaction; the same candidate again changes nothing. */
  async enrol(tx: RequestContext, candidate: Candidate): Promise<Enrolled> {
    await this.oneAtATime(tx, candidate.told);
    const known = await this.find(tx, candidate);
    const personId = known?.personId ?? (await this.register(tx, candidate));
    const there = known?.participation?.id;
    const participationId = there ?? (await this.apply(tx, candidate, personId));
    return { personId, participationId, differs: known ? differences(known, candidate.told) : [] };
  }

  /** Nobody else is enrolled under an identity or an address until the transaction ends. */
  async hold(tx: RequestContext, key: string): Promise<void> {
    await this.tenancy
      .manager(tx)
      .query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`enrol:${tx.associationId}:${key}`]);
  }

  private async find(tx: RequestContext, { programmeId, role, told }: Candidate) {
    return (await this.known.find(tx, { programmeId, role, importId: '' }, [told])).of(told);
  }

  /** Two taps, or a form and a referral at once, must not make two files. */
  private async oneAtATime(tx: RequestContext, told: ToldFacts): Promise<void> {
    const identity = identityKey(told.givenName, told.familyName, told.birthDate);
    for (const key of [identity, ...(told.email ? [told.email] : [])].sort()) await this.hold(tx, key);
  }

  private async register(tx: RequestContext, { role, told }: Candidate): Promise<Id> {
    const facts = newcomer(told, role, today(tx.clock));
    const now = tx.clock.now();
    const { associationId } = tx;
    const id = newId();
    const { givenName, familyName, gender, birthDate, email, phone } = facts;
    const { postalCode, communeCode, communeName, department } = facts;
    const { languages, frenchLevel, country, messageLanguage } = facts;
    await this.tenancy.manager(tx).insert(PersonEntity, {
      ...{ associationId, id, givenName, familyName, gender, birthDate, email, phone },
      ...{ postalCode, communeCode, communeName, department },
      ...{ languages, frenchLevel, country, messageLanguage, createdAt: now, updatedAt: now },
    });
    return id;
  }

  private async apply(tx: RequestContext, candidate: Candidate, personId: Id): Promise<Id> {
    const { programmeId, role, told, channel, event } = candidate;
    const facts = newcomer(told, role, today(tx.clock));
    const { objectives, sector, availability, interests, video, genderWish } = facts;
    const { refusesCompatriot, peerWish, mentoringYears, professionYears, capacity } = facts;
    const [id, now] = [newId(), tx.clock.now()];
    await this.tenancy.manager(tx).insert(ParticipationEntity, {
      ...{ associationId: tx.associationId, id, personId, programmeId, role, state: 'applied' },
      ...{ objectives, sector, availability, interests, video, genderWish },
      ...{ refusesCompatriot, peerWish, mentoringYears, professionYears, capacity },
      ...{ wishedPartnerIds: [], keptTies: null, screening: {}, importId: null, importLine: null },
      ...{
        channel: facts.channel ?? channel,
        registeredOn: facts.registeredOn,
        createdAt: now,
        updatedAt: now,
      },
    });
    await this.history.append(tx, {
      subjectType: 'participation',
      subjectId: id,
      type: event,
      data: { state: 'applied' },
    });
    this.events.publish(tx, { type: 'participation.applied', subjectId: id });
    return id;
  }
}

function differences({ facts }: KnownParticipant, told: ToldFacts): string[] {
  return COMPARED.filter((key) => told[key] && facts[key] && facts[key] !== told[key]);
}
