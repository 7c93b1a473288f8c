import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept } from '@tdu/kernel';
import { type Alternative, type RunPerson, reviewsProposals } from '@tdu/matching-domain';
import { Tenancy, loaderFor } from '@tdu/platform';
import { MatchRunsRepository } from '../runs/match-runs.repository.js';
import { KeptRuns } from './kept-runs.js';
import type { AlternativesQuestion } from './messages.js';

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

  /**
   * None for whoever does not review proposals, and while the run is not done. As of the pool the run saw. Refusals
   * of `KeptRuns.ask`.
   */
  async of(
    ctx: RequestContext,
    runId: Id,
    person: RunPerson,
    count: number,
  ): Promise<Result<readonly Alternative[]>> {
    return this.ask(ctx, runId, { person, count: Math.min(Math.max(count, 1), MOST) });
  }

  /** One pair chosen by name, undefined when it is not possible; the same rules. */
  async one(
    ctx: RequestContext,
    runId: Id,
    person: RunPerson,
    only: Id,
  ): Promise<Result<Alternative | undefined>> {
    const found = await this.ask(ctx, runId, { person, count: 1, only });
    return found.ok ? accept(found.value[0]) : found;
  }

  private async ask(
    ctx: RequestContext,
    runId: Id,
    question: AlternativesQuestion,
  ): Promise<Result<readonly Alternative[]>> {
    if (!reviewsProposals(ctx.actor)) return accept([]);
    const run = await loaderFor(ctx, 'matching.run', (ids) => this.byIds(ctx, ids)).load(runId);
    return run?.state === 'done' ? this.kept.ask(ctx, run, question) : accept([]);
  }

  private byIds(ctx: RequestContext, ids: readonly Id[]) {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const runs = await this.runs.byIds(tx, ids);
      return new Map(runs.map((run) => [run.id, run]));
    });
  }
}
