import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Alternative, type RunPerson, reviewsProposals } from '@tdu/matching-domain';
import { Tenancy, loaderFor } from '@tdu/platform';
import { MatchRunsRepository } from '../runs/match-runs.repository.js';
import { KeptRuns } from './kept-runs.js';

/** How many alternatives one question may ask for. */
const MOST = 10;

/** What else a run could have proposed to someone, and what it would have cost everyone. For the team alone. */
@Injectable()
export class AlternativesService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly kept: KeptRuns,
  ) {}

  /** None for whoever does not review proposals, and while the run is not done. As of the pool the run saw. */
  async of(
    ctx: RequestContext,
    runId: Id,
    person: RunPerson,
    count: number,
  ): Promise<readonly Alternative[]> {
    if (!reviewsProposals(ctx.actor)) return [];
    const run = await loaderFor(ctx, 'matching.run', (ids) => this.byIds(ctx, ids)).load(runId);
    if (run?.state !== 'done') return [];
    return this.kept.ask(ctx, run, { person, count: Math.min(Math.max(count, 1), MOST) });
  }

  private byIds(ctx: RequestContext, ids: readonly Id[]) {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const runs = await this.runs.byIds(tx, ids);
      return new Map(runs.map((run) => [run.id, run]));
    });
  }
}
