import { Injectable } from '@nestjs/common';
import type { Lived } from '@tdu/impact-domain';
import type { CalendarDate, Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';

/** Hours met, nights and hosts of a programme's duos; it only reads, and names nobody. */
@Injectable()
export class LivedRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /**
   * Until the morning of a day, in one statement. `nightRoles` are the third places whose nights count; whoever hosts
   * twice is one host. Nights are those of `nightsBefore` (duos).
   */
  async until(
    tx: RequestContext,
    programmeId: Id,
    day: CalendarDate,
    nightRoles: readonly string[],
  ): Promise<Lived> {
    const [lived]: Lived[] = await this.tenancy.manager(tx).query(
      `WITH own AS (
         SELECT d.id, d.closed_on FROM duo d
           JOIN programme_version v ON (v.association_id, v.id) = (d.association_id, d.programme_version_id)
          WHERE d.association_id = $1 AND v.programme_id = $2),
       met AS (
         SELECT max(m.minutes) AS minutes FROM meeting m JOIN own ON own.id = m.duo_id
          WHERE m.association_id = $1 AND m.status = 'held' GROUP BY m.duo_id, m.held_on),
       stay AS (
         SELECT p.person_id, c.starts_on, least(c.ends_on + 1, own.closed_on, $3::date) AS leaves
           FROM duo_companion c JOIN own ON own.id = c.duo_id
           JOIN participation p ON (p.association_id, p.id) = (c.association_id, c.participation_id)
          WHERE c.association_id = $1 AND c.role = ANY ($4) AND c.starts_on <= $3)
       SELECT (SELECT coalesce(sum(minutes), 0)::int FROM met) AS minutes,
              (SELECT coalesce(sum(greatest(leaves - starts_on, 0)), 0)::int FROM stay) AS nights,
              (SELECT count(DISTINCT person_id)::int FROM stay) AS hosts`,
      [tx.associationId, programmeId, day, nightRoles],
    );
    return lived;
  }
}
