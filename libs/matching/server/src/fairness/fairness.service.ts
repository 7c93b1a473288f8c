import { Injectable } from '@nestjs/common';
import { Permission } from '@tdu/accounts-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Fairness, type SideFairness, withoutSmallGroups } from '@tdu/matching-domain';
import { Tenancy } from '@tdu/platform';
import { MatchRunEntity } from '../entities/match-run.entity.js';
import { isId } from '../is-id.js';

/** Fairness as this reader may see it. */
export interface ShownFairness {
  readonly matchRunId: Id;
  readonly smallGroupsHidden: boolean;
  readonly mentees: SideFairness | null;
  readonly mentors: SideFairness | null;
}

/** Fairness as it was measured on each run. */
@Injectable()
export class FairnessService {
  constructor(private readonly tenancy: Tenancy) {}

  /** Null when the association has no such run, or it was never measured. Small groups are for coordinators alone. */
  async of(ctx: RequestContext, runId: Id): Promise<ShownFairness | null> {
    const fairness = isId(runId) ? await this.kept(ctx, runId) : null;
    if (!fairness) return null;
    const whole = ctx.actor.kind === 'user' && ctx.actor.permissions.has(Permission.ReadMatch);
    const { mentee, mentor } = whole ? fairness : withoutSmallGroups(fairness);
    return { matchRunId: runId, smallGroupsHidden: !whole, mentees: mentee, mentors: mentor };
  }

  private async kept(ctx: RequestContext, runId: Id): Promise<Fairness | null> {
    const run = await this.tenancy.withTenant(ctx, (tx) =>
      this.tenancy.manager(tx).findOne(MatchRunEntity, {
        where: { associationId: tx.associationId, id: runId },
        select: { associationId: true, id: true, fairness: true },
      }),
    );
    return run?.fairness ?? null;
  }
}
