import { Injectable } from '@nestjs/common';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { emailKey, familyKey, nameKey } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';

interface Named {
  readonly id: Id;
  readonly givenName: string;
  readonly familyName: string;
  readonly birthDate: CalendarDate;
  readonly email: string | null;
}

/** People whose keys are made at once: few enough for other requests to come in between. */
const AT_ONCE = 2_000;

/** Takes the next of those who are due off the list, whole rows of it, and the keys they had. */
const TAKE = `
  WITH counted AS (
    SELECT id, sum(cardinality(person_ids)) OVER (ORDER BY id) - cardinality(person_ids) AS before
      FROM person_key_due WHERE association_id = $1),
  taken AS (
    DELETE FROM person_key_due d USING counted
     WHERE d.association_id = $1 AND d.id = counted.id AND counted.before < ${AT_ONCE} RETURNING d.person_ids),
  due AS (SELECT DISTINCT unnest(person_ids) AS id FROM taken),
  former AS (DELETE FROM person_key WHERE association_id = $1 AND id IN (SELECT id FROM due))
  SELECT id, given_name AS "givenName", family_name AS "familyName", birth_date::text AS "birthDate", email
    FROM person WHERE association_id = $1 AND id IN (SELECT id FROM due) AND merged_into IS NULL FOR KEY SHARE`;

const WRITE = `
  INSERT INTO person_key (association_id, id, birth_date, name_key, family_key, email_key)
  SELECT $1, * FROM unnest($2::uuid[], $3::date[], $4::text[], $5::text[], $6::text[])`;

/**
 * The keys under which duplicates are found. The database notes whose keys are due when people are written or
 * renamed (migration 8800); they are made by the rule of the domain when somebody looks.
 */
@Injectable()
export class DuplicateKeysRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** Makes the keys that are due. Two who look at once follow each other. */
  async makeDue(tx: RequestContext): Promise<void> {
    if (!(await this.anyDue(tx))) return;
    await this.query(tx, 'SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `person_key:${tx.associationId}`,
    ]);
    do await this.write(tx, await this.query<Named>(tx, TAKE, [tx.associationId]));
    while (await this.anyDue(tx));
  }

  private async anyDue(tx: RequestContext): Promise<boolean> {
    const sql = 'SELECT EXISTS (SELECT FROM person_key_due WHERE association_id = $1) AS due';
    const [{ due }] = await this.query<{ due: boolean }>(tx, sql, [tx.associationId]);
    return due;
  }

  private async write(tx: RequestContext, people: readonly Named[]): Promise<void> {
    if (people.length === 0) return;
    await this.query(tx, WRITE, [
      tx.associationId,
      people.map(({ id }) => id),
      people.map(({ birthDate }) => birthDate),
      people.map(({ givenName, familyName, birthDate }) => nameKey(givenName, familyName, birthDate)),
      people.map(({ familyName, birthDate }) => familyKey(familyName, birthDate)),
      people.map(({ email }) => email && emailKey(email)),
    ]);
  }

  private query<T>(tx: RequestContext, sql: string, parameters: unknown[]): Promise<T[]> {
    return this.tenancy.manager(tx).query(sql, parameters);
  }
}
