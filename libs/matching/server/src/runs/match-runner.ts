import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { type MatchSnapshot, canMoveRun } from '@tdu/matching-domain';
import { Tenancy } from '@tdu/platform';
import { ProgrammesService } from '@tdu/programmes-server';
import { PoolReader } from '../pool/pool.reader.js';
import { MatchComputer, RunCancelled } from './match-computer.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { RunResults } from './run-results.js';

/** Carries a run from its row to its proposals: snapshot, thread, results. Called by the job and by `runNow`. */
@Injectable()
export class MatchRunner {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly pool: PoolReader,
    private readonly computer: MatchComputer,
    private readonly results: RunResults,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Computes and keeps a run; does nothing when it is over or was cancelled. A second attempt starts over. */
  async execute(ctx: RequestContext, runId: Id): Promise<void> {
    const snapshot = await this.begin(ctx, runId);
    if (!snapshot) return;
    try {
      const outcome = await this.computer.compute(snapshot, (percent) => this.tell(ctx, runId, percent));
      await this.results.keep(ctx, runId, outcome);
    } catch (error) {
      if (!(error instanceof RunCancelled)) throw error;
    }
  }

  /** Marks the run as failed, with a message that the coordinator can act upon. */
  fail(ctx: RequestContext, runId: Id): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (!run || !canMoveRun(run.state, 'failed')) return;
      const error =
        'Le calcul n’a pas abouti. Relancez une simulation ; si cela se répète, prévenez le support.';
      await this.runs.update(tx, runId, { state: 'failed', error, finishedAt: tx.clock.now() });
    });
  }

  /** Takes the picture of the pool, once: a later attempt computes on the same one. */
  private begin(ctx: RequestContext, runId: Id): Promise<MatchSnapshot | undefined> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const held = await this.runs.lock(tx, runId);
      if (!held || !canMoveRun(held.state, 'running')) return undefined;
      const { inputs, runOn, settings, programmeVersionId } = (await this.runs.whole(tx, runId))!;
      const { programmeId } = await this.programmes.version(tx, programmeVersionId);
      const pool = inputs ?? (await this.pool.read(tx, programmeId));
      await this.programmes.markUsed(tx, programmeVersionId);
      const startedAt = tx.clock.now();
      await this.runs.update(tx, runId, { state: 'running', progress: 0, inputs: pool, startedAt });
      return { runOn, settings, pool };
    });
  }

  private tell(ctx: RequestContext, runId: Id, progress: number): Promise<boolean> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (run?.state !== 'running') return false;
      await this.runs.update(tx, runId, { progress: Math.min(progress, 99) });
      return true;
    });
  }
}
