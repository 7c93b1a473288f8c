import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { type WorkWatch, watchWork } from '../work-watch.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { type RunStep, percentOf } from './run-steps.js';

type Progress = Pick<MatchRunEntity, 'progress'> & { readonly step: RunStep };

/** A run under watch. */
export interface WatchedRun extends WorkWatch {
  /** Notes how far the run is, a share (0–1) of a step; told at the next turn. Never goes back. */
  tell(step: RunStep, share: number): void;
}

/** Tells the progress of a run, and learns from the same row that it was cancelled. */
@Injectable()
export class RunWatch {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
  ) {}

  start(ctx: RequestContext, runId: Id): WatchedRun {
    let at: Progress = { step: 'reading', progress: 0 };
    const watch = watchWork(() =>
      this.tenancy.withTenant(ctx, (tx) => this.runs.tellProgress(tx, runId, at)),
    );
    return {
      ...watch,
      tell: (step, share) => {
        const progress = percentOf(step, share);
        if (progress >= at.progress) at = { step, progress };
      },
    };
  }
}
