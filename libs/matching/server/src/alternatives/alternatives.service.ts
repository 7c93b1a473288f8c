import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Alternative, type RunPerson, reviewsProposals } from '@tdu/matching-domain';
import { Tenancy, loaderFor } from '@tdu/platform';
import { MatchRunsRepository } from '../runs/match-runs.repository.js';
import { KeptRuns } from './kept-runs.js';

/** How many alternatives one question may ask for. */
const MOST = 10;
/** As many as a kept run looks at for one person. */
const EVERY = 64;

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
    return this.ask(ctx, runId, person, Math.min(Math.max(count, 1), MOST));
  }

  /** All that the run can tell, for choosing one of them by name; the same rules. */
  async every(ctx: RequestContext, runId: Id, person: RunPerson): Promise<readonly Alternative[]> {
    return this.ask(ctx, runId, person, EVERY);
  }

  private async ask(ctx: RequestContext, runId: Id, person: RunPerson, count: number) {
    if (!reviewsProposals(ctx.actor)) return [];
    const run = await loaderFor(ctx, 'matching.run', (ids) => this.byIds(ctx, ids)).load(runId);
    return run?.state === 'done' ? this.kept.ask(ctx, run, { person, count }) : [];
  }

  private byIds(ctx: RequestContext, ids: readonly Id[]) {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const runs = await this.runs.byIds(tx, ids);
      return new Map(runs.map((run) => [run.id, run]));
    });
  }
}
