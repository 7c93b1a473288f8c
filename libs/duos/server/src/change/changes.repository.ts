import { Injectable } from '@nestjs/common';
import type { MentorCandidate } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { Any } from 'typeorm';
import { DuoEntity, RematchEntity } from '../entities/index.js';

/** What the database knows of a candidate, but whether he or she is held back. */
type Candidate = Omit<MentorCandidate, 'heldBack'>;

/** The places of a participation that its open duos and the proposals both have not refused take; read under its lock. */
const CANDIDATE = `
  SELECT p.id AS "participationId", p.person_id AS "personId", p.programme_id AS "programmeId", p.role,
         p.state = 'admitted' AS admitted,
         least(p.capacity, most.duos) - (SELECT count(*)::int FROM duo d WHERE d.association_id = $1 AND d.mentor_participation_id = p.id
                         AND d.state <> 'closed')
                    - (SELECT count(*)::int FROM proposal r WHERE r.association_id = $1 AND r.mentor_participation_id = p.id
                         AND r.state IN ('released', 'accepted')) AS "placesLeft",
         EXISTS (SELECT FROM duo d
                   JOIN participation me ON me.association_id = $1 AND me.id = d.mentee_participation_id
                   JOIN participation mr ON mr.association_id = $1 AND mr.id = d.mentor_participation_id
                  WHERE d.association_id = $1 AND mr.person_id = p.person_id AND me.person_id = $3
                    AND d.id <> $4) AS "pastPartner"
    FROM participation p LEFT JOIN mentor_most_duos() most
      ON most.association_id = p.association_id AND most.programme_id = p.programme_id
   WHERE p.association_id = $1 AND p.id = $2`;

/** Substitutions and rematches. */
@Injectable()
export class ChangesRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Somebody who might take over the mentee of a duo; the participation is held until the transaction ends. */
  async candidate(
    tx: RequestContext,
    participationId: Id,
    menteePersonId: Id,
    duoId: Id,
  ): Promise<Candidate | undefined> {
    const manager = this.tenancy.manager(tx);
    const key = [tx.associationId, participationId];
    await manager.query(`SELECT id FROM participation WHERE association_id = $1 AND id = $2 FOR UPDATE`, key);
    const [found] = (await manager.query(CANDIDATE, [...key, menteePersonId, duoId])) as Candidate[];
    return found;
  }

  /** The duo that continues each of these, by the id of the former. */
  async successors(tx: RequestContext, duoIds: readonly Id[]): Promise<ReadonlyMap<Id, DuoEntity>> {
    const where = { associationId: tx.associationId, continuesId: Any([...duoIds]) };
    const found = await this.tenancy.manager(tx).findBy(DuoEntity, where);
    return new Map(found.map((duo) => [duo.continuesId!, duo]));
  }

  /** Whether the mentee of a duo is in another open one. */
  async menteeIsTaken(tx: RequestContext, { id, menteeParticipationId }: DuoEntity): Promise<boolean> {
    const [row] = (await this.tenancy.manager(tx).query(
      `SELECT EXISTS (SELECT FROM duo WHERE association_id = $1 AND mentee_participation_id = $2 AND id <> $3
                         AND state <> 'closed') AS taken`,
      [tx.associationId, menteeParticipationId, id],
    )) as { taken: boolean }[];
    return row.taken;
  }

  rematchesOf(tx: RequestContext, duoIds: readonly Id[]): Promise<RematchEntity[]> {
    const where = { associationId: tx.associationId, duoId: Any([...duoIds]) };
    return this.tenancy.manager(tx).find(RematchEntity, { where, order: { id: 'ASC' } });
  }

  async saveRematch(tx: RequestContext, row: RematchEntity): Promise<void> {
    await this.tenancy.manager(tx).upsert(RematchEntity, row, ['associationId', 'id']);
  }

  async deleteRematches(tx: RequestContext, duoId: Id): Promise<void> {
    await this.tenancy.manager(tx).delete(RematchEntity, { associationId: tx.associationId, duoId });
  }
}
