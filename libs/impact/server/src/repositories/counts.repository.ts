import { Injectable } from '@nestjs/common';
import type { CountedDuo, MeasuredPerson, MenteeOnTheWay } from '@tdu/impact-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';

/** Who a measure would be about. */
export interface SubjectRow {
  readonly programmeId: Id;
  readonly personId: Id;
  readonly role: 'mentor' | 'mentee';
}

/** The two people of a duo, by participation and by person. */
export interface DuoPeopleRow {
  readonly versionId: Id;
  readonly mentorParticipationId: Id;
  readonly menteeParticipationId: Id;
  readonly mentorPersonId: Id;
  readonly menteePersonId: Id;
}

/**
 * The figures that aggregates are made of, read in one statement each from the tables of the parts below. It only
 * reads, and gives no name and no contact: what it returns may go into an aggregate, not onto a screen.
 */
@Injectable()
export class CountsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Every duo of a programme with its days, its end and the mentee's department. */
  duos(tx: RequestContext, programmeId: Id): Promise<CountedDuo[]> {
    return this.query(
      tx,
      `SELECT d.mentee_participation_id AS "menteeParticipationId", p.department,
              d.formed_on::text AS "formedOn", d.starts_on::text AS "startsOn",
              d.closed_on::text AS "closedOn", d.closure_reason AS "closureReason"
         FROM duo d
         JOIN participation mentee ON (mentee.association_id, mentee.id) = (d.association_id, d.mentee_participation_id)
         JOIN person p ON (p.association_id, p.id) = (mentee.association_id, mentee.person_id)
        WHERE d.association_id = $1 AND mentee.programme_id = $2
        ORDER BY d.id`,
      [programmeId],
    );
  }

  /** Everyone in a programme whom an indicator may be about. */
  people(tx: RequestContext, programmeId: Id): Promise<MeasuredPerson[]> {
    return this.query(
      tx,
      `SELECT pa.id AS "participationId", pa.role, p.department
         FROM participation pa
         JOIN person p ON (p.association_id, p.id) = (pa.association_id, pa.person_id)
        WHERE pa.association_id = $1 AND pa.programme_id = $2`,
      [programmeId],
    );
  }

  /** The mentees of a programme, declined ones apart, with what decides about their admission. */
  mentees(tx: RequestContext, programmeId: Id): Promise<MenteeOnTheWay[]> {
    return this.query(
      tx,
      `SELECT p.birth_date::text AS "birthDate", pa.registered_on::text AS "registeredOn", pa.screening,
              min(d.formed_on)::text AS "firstDuoOn"
         FROM participation pa
         JOIN person p ON (p.association_id, p.id) = (pa.association_id, pa.person_id)
         LEFT JOIN duo d ON (d.association_id, d.mentee_participation_id) = (pa.association_id, pa.id)
        WHERE pa.association_id = $1 AND pa.programme_id = $2 AND pa.role = 'mentee' AND pa.state <> 'declined'
        GROUP BY pa.association_id, pa.id, p.birth_date`,
      [programmeId],
    );
  }

  /** Whom participations are of, by participation; those that do not exist are absent. */
  async subjects(tx: RequestContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, SubjectRow>> {
    const rows = await this.query<SubjectRow & { id: Id }>(
      tx,
      `SELECT id, programme_id AS "programmeId", person_id AS "personId", role
         FROM participation WHERE association_id = $1 AND id = ANY ($2)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  /** The people of duos, by duo; those that do not exist are absent. */
  async duosPeople(tx: RequestContext, ids: readonly Id[]): Promise<ReadonlyMap<Id, DuoPeopleRow>> {
    if (ids.length === 0) return new Map();
    const rows = await this.query<DuoPeopleRow & { id: Id }>(
      tx,
      `SELECT d.id, d.programme_version_id AS "versionId",
              d.mentor_participation_id AS "mentorParticipationId",
              d.mentee_participation_id AS "menteeParticipationId",
              mentor.person_id AS "mentorPersonId", mentee.person_id AS "menteePersonId"
         FROM duo d
         JOIN participation mentor ON (mentor.association_id, mentor.id) = (d.association_id, d.mentor_participation_id)
         JOIN participation mentee ON (mentee.association_id, mentee.id) = (d.association_id, d.mentee_participation_id)
        WHERE d.association_id = $1 AND d.id = ANY ($2)`,
      [ids],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  private query<Row>(tx: RequestContext, sql: string, parameters: unknown[]): Promise<Row[]> {
    return this.tenancy.manager(tx).query(sql, [tx.associationId, ...parameters]);
  }
}
