import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { PeopleService } from '@tdu/people-server';
import { Tenancy } from '@tdu/platform';

/**
 * Who may not be matched today: a person with a running stop, in all programmes, and a participation that cools off
 * after a duo that ended. One list for both, so that nobody can tell a stop from a rest.
 */
@Injectable()
export class HeldBack {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly people: PeopleService,
  ) {}

  /** Their participations. */
  async all(tx: RequestContext): Promise<ReadonlySet<Id>> {
    const rows: { id: Id }[] = await this.tenancy.manager(tx).query(
      `SELECT p.id FROM match_stop s
         JOIN participation p ON p.association_id = $1 AND p.person_id = s.person_id
        WHERE s.association_id = $1 AND s.lifted_on IS NULL
        UNION SELECT participation_id FROM rematch WHERE association_id = $1 AND from_on > $2`,
      [tx.associationId, today(tx.clock)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /**
   * Those of these participations that no duo may be made of today: their person has a running stop, or a step of
   * admission has lapsed since they were proposed. A rest is over as soon as a duo is wanted.
   */
  async stopped(tx: RequestContext, participationIds: readonly Id[]): Promise<ReadonlySet<Id>> {
    const rows: { id: Id }[] = await this.tenancy.manager(tx).query(
      `SELECT p.id FROM match_stop s
         JOIN participation p ON p.association_id = $1 AND p.person_id = s.person_id
        WHERE s.association_id = $1 AND s.lifted_on IS NULL AND p.id = ANY($2)`,
      [tx.associationId, participationIds],
    );
    const lapsed = await this.people.lapsed(tx, participationIds);
    return new Set([...rows.map(({ id }) => id), ...lapsed]);
  }
}
