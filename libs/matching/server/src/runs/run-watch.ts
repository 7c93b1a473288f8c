import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { type RunStep, percentOf } from './run-steps.js';

/** Someone cancelled the run while it was worked at. */
export class RunCancelled extends Error {}

/** How often a run says how far it is and asks whether it is still wanted. A cancelled one stops within a second. */
const EVERY_MS = 400;

type Progress = Pick<MatchRunEntity, 'progress'> & { readonly step: RunStep };

/** A run under watch. */
export interface WatchedRun {
  /** Aborted with RunCancelled as soon as the run is seen not to be wanted any more. */
  readonly signal: AbortSignal;
  /** Notes how far the run is, a share (0–1) of a step; told at the next turn. Never goes back. */
  tell(step: RunStep, share: number): void;
  /** No more turns; resolves when the last one is over. */
  stop(): Promise<void>;
}

/** Tells the progress of a run, and learns from the same row that it was cancelled. */
@Injectable()
export class RunWatch {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
  ) {}

  start(ctx: RequestContext, runId: Id): WatchedRun {
    const abort = new AbortController();
    let at: Progress = { step: 'reading', progress: 0 };
    let turn: Promise<void> | undefined;
    const look = () => {
      // A turn that fails is made up for by the next: what the run cannot do without fails in the run itself.
      turn ??= this.look(ctx, runId, at, abort)
        .catch(() => undefined)
        .finally(() => (turn = undefined));
    };
    const timer = setInterval(look, EVERY_MS);
    return {
      signal: abort.signal,
      tell: (step, share) => {
        const progress = percentOf(step, share);
        if (progress >= at.progress) at = { step, progress };
      },
      stop: async () => {
        clearInterval(timer);
        await turn;
      },
    };
  }

  private async look(ctx: RequestContext, runId: Id, at: Progress, abort: AbortController): Promise<void> {
    const wanted = await this.tenancy.withTenant(ctx, (tx) => this.runs.tellProgress(tx, runId, at));
    if (!wanted) abort.abort(new RunCancelled());
  }
}
