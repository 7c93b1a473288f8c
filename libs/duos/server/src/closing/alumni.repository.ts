import { Injectable } from '@nestjs/common';
import type { AfterDuo, DuoState } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';

/** One of the two of a duo, and what an end of it would be to him or her. */
export interface DuoSideAfter extends AfterDuo {
  readonly participationId: Id;
  readonly state: Exclude<DuoState, 'paused'>;
}

/**
 * A proposal that waits for its answers, or for its duo, is another one to come; what was wished for at this end is
 * none any more once a later duo was formed.
 */
const SIDES_AFTER = `
  SELECT side.participation_id AS "participationId", d.state, side.agreed,
         EXISTS (SELECT FROM duo o WHERE o.association_id = $1 AND o.id <> d.id AND o.state <> 'closed'
                    AND side.participation_id IN (o.mentor_participation_id, o.mentee_participation_id))
         OR EXISTS (SELECT FROM proposal r WHERE r.association_id = $1 AND r.state IN ('released', 'accepted')
                       AND side.participation_id IN (r.mentor_participation_id, r.mentee_participation_id))
           AS "hasAnother",
         (side.goes_on OR EXISTS (SELECT FROM rematch m WHERE m.association_id = $1 AND m.duo_id = d.id
                                     AND m.participation_id = side.participation_id))
         AND NOT EXISTS (SELECT FROM duo n WHERE n.association_id = $1 AND n.id <> d.id AND n.formed_on >= d.closed_on
                            AND side.participation_id IN (n.mentor_participation_id, n.mentee_participation_id))
           AS "wantsAnother"
    FROM duo d LEFT JOIN duo_aftermath a ON a.association_id = d.association_id AND a.duo_id = d.id
   CROSS JOIN LATERAL (VALUES
     (d.mentor_participation_id, a.mentor_alumni, false),
     (d.mentee_participation_id, a.mentee_alumni, coalesce(a.destination = 'another_duo', false))
   ) AS side (participation_id, agreed, goes_on)
   WHERE d.association_id = $1 AND d.id = $2`;

/** What the end of a duo depends on for its two people, in one statement. */
@Injectable()
export class AlumniRepository {
  constructor(private readonly tenancy: Tenancy) {}

  /** The mentor, then the mentee. */
  sidesOf(tx: RequestContext, duoId: Id): Promise<DuoSideAfter[]> {
    return this.tenancy.manager(tx).query(SIDES_AFTER, [tx.associationId, duoId]);
  }
}
