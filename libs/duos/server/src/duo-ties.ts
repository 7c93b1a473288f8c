import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type DuoTie, type DuoTies, DuoTiesRegistry } from '@tdu/people-server';
import { Tenancy } from '@tdu/platform';

/** Tells the people part, which stands below this one, which duos a person's participations are or were in. */
@Injectable()
export class PeopleDuoTies implements DuoTies, OnModuleInit {
  constructor(
    private readonly registry: DuoTiesRegistry,
    private readonly tenancy: Tenancy,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  duosOf(tx: RequestContext, participationIds: readonly Id[]): Promise<DuoTie[]> {
    return this.tenancy.manager(tx).query(
      `SELECT mentor_participation_id AS "mentorParticipationId", mentee_participation_id AS "menteeParticipationId",
              state <> 'closed' AS open FROM duo
        WHERE association_id = $1 AND (mentor_participation_id = ANY ($2) OR mentee_participation_id = ANY ($2))`,
      [tx.associationId, participationIds],
    );
  }
}
