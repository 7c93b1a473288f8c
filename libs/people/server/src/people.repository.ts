import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { In, IsNull, type Repository } from 'typeorm';
import { ParticipationEntity } from './entities/participation.entity.js';
import { PersonEntity } from './entities/person.entity.js';
import type { ParticipationRecord } from './participation-record.js';

/** Persons and participations, inside the tenant's transaction. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Those of the asked participations that exist, with their persons. */
  async participationsByIds(tx: RequestContext, ids: readonly Id[]): Promise<ParticipationRecord[]> {
    const { associationId } = tx;
    return this.withPersons(tx, await this.participations(tx).findBy({ associationId, id: In([...ids]) }));
  }

  /** A participation with its person; null when there is none of that id, or a merge folded it into another. */
  async living(tx: RequestContext, id: Id): Promise<ParticipationRecord | null> {
    const where = { associationId: tx.associationId, id, foldedInto: IsNull() };
    const [record] = await this.withPersons(tx, await this.participations(tx).findBy(where));
    return record ?? null;
  }

  personsByIds(tx: RequestContext, ids: readonly Id[]): Promise<PersonEntity[]> {
    return this.persons(tx).findBy({ associationId: tx.associationId, id: In([...new Set(ids)]) });
  }

  /** Holds a person until the transaction ends: whoever gives the same one a second role waits. */
  async lockPerson(tx: RequestContext, id: Id): Promise<void> {
    const where = { associationId: tx.associationId, id };
    await this.persons(tx).findOne({ where, lock: { mode: 'for_no_key_update' } });
  }

  /** Those of a person that live: none that a merge folded into another. */
  participationsOf(tx: RequestContext, personId: Id): Promise<ParticipationEntity[]> {
    const { associationId } = tx;
    return this.participations(tx).findBy({ associationId, personId, foldedInto: IsNull() });
  }

  saveParticipation(tx: RequestContext, participation: ParticipationEntity): Promise<unknown> {
    return this.participations(tx).save(participation);
  }

  private async withPersons(
    tx: RequestContext,
    participations: readonly ParticipationEntity[],
  ): Promise<ParticipationRecord[]> {
    const persons = await this.personsByIds(
      tx,
      participations.map(({ personId }) => personId),
    );
    const byId = new Map(persons.map((person) => [person.id, person]));
    return participations.map((participation) => ({
      participation,
      person: byId.get(participation.personId)!,
    }));
  }

  private persons(tx: RequestContext): Repository<PersonEntity> {
    return this.tenancy.manager(tx).getRepository(PersonEntity);
  }

  private participations(tx: RequestContext): Repository<ParticipationEntity> {
    return this.tenancy.manager(tx).getRepository(ParticipationEntity);
  }
}
