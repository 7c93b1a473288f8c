import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { canMoveRun } from '@tdu/matching-domain';
import { Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { WorkCancelled } from '../work-watch.js';
import { MatchComputer } from './match-computer.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { type Failure, failureOf } from './run-failures.js';
import { RunInputs } from './run-inputs.js';
import { RunResults } from './run-results.js';
import { RunWatch, type WatchedRun } from './run-watch.js';
import type { RunThread } from './thread/run-thread.js';

/** A run whose worker died so often is not taken up again: most likely it is the run that kills it. */
const TAKEN_UP_AT_MOST = 3;

/** Carries a run from its row to its proposals: people, thread, verdict, results. Called by the job and by `runNow`. */
@Injectable()
export class MatchRunner {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly watch: RunWatch,
    private readonly inputs: RunInputs,
    private readonly computer: MatchComputer,
    private readonly results: RunResults,
  ) {}

  /**
   * Computes and keeps a run; does nothing when it is over or was cancelled. A second attempt starts over, on the
   * people that the first one kept. What another attempt cannot mend ends the run as failed; the rest is thrown.
   */
  async execute(ctx: RequestContext, runId: Id): Promise<void> {
    const run = await this.begin(ctx, runId);
    if (!run) return;
    const watch = this.watch.start(ctx, runId);
    try {
      await this.computer.lend(watch.signal, (thread) => this.carryOut(ctx, run, thread, watch));
    } catch (error) {
      if (error instanceof WorkCancelled) return;
      const failure = failureOf(error);
      if (!failure) throw error;
      await this.fail(ctx, runId, failure);
    } finally {
      await watch.stop();
    }
  }

  /** Marks the run as failed, with a message that the coordinator can act upon. */
  fail(ctx: RequestContext, runId: Id, failure: Failure = 'stopped'): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (run && canMoveRun(run.state, 'failed')) await this.runs.markFailed(tx, runId, failure);
    });
  }

  private async carryOut(
    ctx: RequestContext,
    run: MatchRunEntity,
    thread: RunThread,
    watch: WatchedRun,
  ): Promise<void> {
    const { signal } = watch;
    const take = async (items: string, share: number) => {
      signal.throwIfAborted();
      await thread.addPeople(items);
      watch.tell('reading', share);
    };
    await this.inputs.give(ctx, run, take, signal);
    const { runOn, settings } = run;
    const figures = await thread.compute({ runOn, settings }, this.computer.threads, ({ step, share }) =>
      watch.tell(step, share),
    );
    if (!figures.certificateValid) return this.fail(ctx, run.id, 'unproven');
    watch.tell('keeping', 0);
    await this.results.keep(ctx, run, figures, thread.pieces(), watch);
  }

  /** Takes the run up, once more; undefined when there is nothing to do. */
  private begin(ctx: RequestContext, runId: Id): Promise<MatchRunEntity | undefined> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (!run || !canMoveRun(run.state, 'running')) return undefined;
      if (run.attempts >= TAKEN_UP_AT_MOST) {
        await this.runs.markFailed(tx, runId, 'deadly');
        return undefined;
      }
      const attempts = run.attempts + 1;
      const begun = { state: 'running' as const, step: 'reading' as const, progress: 0, attempts };
      await this.runs.update(tx, runId, { ...begun, startedAt: tx.clock.now() });
      return { ...run, ...begun };
    });
  }
}
