import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, refuse, today } from '@tdu/kernel';
import { type MatchRunState, canMoveRun } from '@tdu/matching-domain';
import { History, Tenancy } from '@tdu/platform';
import { createdBy } from '../created-by.js';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { RunSettings } from '../fairness/run-settings.js';
import { MatchRunJobs } from './match-run-jobs.js';
import { MatchRunner } from './match-runner.js';
import { MatchRunsRepository } from './match-runs.repository.js';

/** Starting, cancelling and carrying out match runs. */
@Injectable()
export class MatchRunsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly settings: RunSettings,
    private readonly jobs: MatchRunJobs,
    private readonly runner: MatchRunner,
    private readonly history: History,
  ) {}

  /**
   * Keeps a run and has the worker compute it, at a position of the slider between quality and waiting, or at the
   * programme's own. Refusals PROGRAMME_UNKNOWN, RUN_IN_PROGRESS and those of `RunSettings`.
   */
  async start(
    ctx: RequestContext,
    programmeId: Id,
    waiting?: number | null,
  ): Promise<Result<MatchRunEntity>> {
    const started = await this.prepare(ctx, programmeId, waiting);
    if (started.ok) await this.jobs.enqueue(ctx, started.value.id);
    return started;
  }

  /** The same run without the queue, computed before it returns: terminal and simulation. Same refusals. */
  async runNow(ctx: RequestContext, programmeId: Id): Promise<Result<MatchRunEntity>> {
    const started = await this.prepare(ctx, programmeId);
    if (!started.ok) return started;
    const { id } = started.value;
    try {
      await this.runner.execute(ctx, id);
    } catch (error) {
      await this.runner.fail(ctx, id);
      throw error;
    }
    return accept(await this.known(ctx, id));
  }

  /** Stops a run that waits or computes; refusals RUN_UNKNOWN, RUN_OVER. */
  cancel(ctx: RequestContext, runId: Id): Promise<Result<MatchRunEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (!run) return runUnknown();
      if (!canMoveRun(run.state, 'cancelled')) return runOver();
      const change = { state: 'cancelled' as MatchRunState, finishedAt: tx.clock.now() };
      await this.runs.update(tx, runId, change);
      await this.record(tx, runId, 'match_run.cancelled', {});
      return accept({ ...run, ...change });
    });
  }

  private async prepare(
    ctx: RequestContext,
    programmeId: Id,
    waiting?: number | null,
  ): Promise<Result<MatchRunEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const terms = await this.settings.of(tx, programmeId, waiting);
      if (!terms.ok) return terms;
      const run = newRun(tx, terms.value.programmeVersionId, terms.value.settings);
      if (!(await this.runs.insert(tx, run))) return runInProgress();
      await this.record(tx, run.id, 'match_run.started', { programmeId });
      return accept(run);
    });
  }

  private async known(ctx: RequestContext, id: Id): Promise<MatchRunEntity> {
    return (await this.tenancy.withTenant(ctx, (tx) => this.runs.byId(tx, id)))!;
  }

  private record(tx: RequestContext, subjectId: Id, type: string, data: object): Promise<void> {
    return this.history.append(tx, { subjectType: 'match_run', subjectId, type, data });
  }
}

function newRun(
  tx: RequestContext,
  programmeVersionId: Id,
  settings: MatchRunEntity['settings'],
): MatchRunEntity {
  return {
    ...NOTHING_YET,
    associationId: tx.associationId,
    id: newId(),
    programmeVersionId,
    settings,
    state: 'queued',
    progress: 0,
    runOn: today(tx.clock),
    createdBy: createdBy(tx.actor),
    createdAt: tx.clock.now(),
  };
}

const NOTHING_YET = {
  step: null,
  attempts: 0,
  inputsHash: null,
  resultHash: null,
  certificateValid: null,
  fairness: null,
  total: null,
  pairCount: null,
  unmatchedCount: null,
  error: null,
  startedAt: null,
  finishedAt: null,
};

function runInProgress(): Result<never> {
  return refuse(
    'RUN_IN_PROGRESS',
    'Une simulation est déjà en cours pour ce programme : attendez sa fin ou annulez-la.',
    'programmeId',
  );
}

/** The refusal for a run that the association does not have. */
export function runUnknown(): Result<never> {
  return refuse(
    'RUN_UNKNOWN',
    'Cette simulation n’existe pas : choisissez-en une dans la liste.',
    'matchRunId',
  );
}

function runOver(): Result<never> {
  return refuse('RUN_OVER', 'Cette simulation est déjà terminée : rien n’est à annuler.', 'matchRunId');
}
