import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantFacts } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { ParticipationEntity } from '../entities/participation.entity.js';
import { PersonEntity } from '../entities/person.entity.js';
import type { ParticipationRecord } from '../participation-record.js';
import { PeopleRepository } from '../people.repository.js';

/** Files of people, inside the tenant's transaction. */
@Injectable()
export class FilesRepository {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleRepository,
  ) {}

  /** A participation that lives, with its person. */
  find(tx: RequestContext, participationId: Id): Promise<ParticipationRecord | null> {
    return this.people.living(tx, participationId);
  }

  /**
   * The same, held until the end of the transaction: two who correct one file come one after the other, and
   * whoever notes something about the person meanwhile waits for neither.
   */
  async hold(tx: RequestContext, participationId: Id): Promise<ParticipationRecord | null> {
    await this.tenancy.manager(tx).query(
      `SELECT 1 FROM person x JOIN participation p ON p.association_id = x.association_id AND p.person_id = x.id
        WHERE p.association_id = $1 AND p.id = $2 FOR NO KEY UPDATE`,
      [tx.associationId, participationId],
    );
    return this.find(tx, participationId);
  }

  /** Whether somebody else has this address. */
  async isTaken(tx: RequestContext, email: string, personId: Id): Promise<boolean> {
    const others = await this.tenancy
      .manager(tx)
      .query<unknown[]>(
        'SELECT 1 FROM person WHERE association_id = $1 AND email = $2 AND id <> $3 AND merged_into IS NULL',
        [tx.associationId, email, personId],
      );
    return others.length > 0;
  }

  /** Writes the facts that changed, each where it belongs. */
  async write(
    tx: RequestContext,
    { person, participation }: ParticipationRecord,
    facts: ParticipantFacts,
    changed: readonly (keyof ParticipantFacts)[],
  ): Promise<ParticipationRecord> {
    const given = Object.fromEntries(changed.map((key) => [key, facts[key]]));
    const updatedAt = tx.clock.now();
    const of = (entity: object) => Object.fromEntries(Object.entries(given).filter(([key]) => key in entity));
    const manager = this.tenancy.manager(tx);
    const after = {
      person: { ...person, ...of(person), updatedAt },
      participation: { ...participation, ...of(participation), updatedAt },
    };
    await manager.save(PersonEntity, after.person);
    await manager.save(ParticipationEntity, after.participation);
    return after;
  }
}
