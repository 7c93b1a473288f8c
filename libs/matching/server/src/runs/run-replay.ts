import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { isId } from '../is-id.js';
import { MatchComputer } from './match-computer.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { runUnknown } from './match-runs.service.js';
import { ReplayComparison } from './replay-comparison.js';
import { RunInputs } from './run-inputs.js';
import { RunPieces } from './run-pieces.js';
import type { RunThread } from './thread/run-thread.js';

/** What replaying a kept run showed. */
export interface Replay {
  readonly runId: Id;
  /** The kept result is, byte for byte, what the kept inputs give. */
  readonly identical: boolean;
  /** French: the first place where it is not; null when it is. */
  readonly difference: string | null;
  readonly inputsHash: string;
  /** Of the bytes that are kept now: a changed row is found, not only a changed program. */
  readonly keptResultHash: string;
  readonly replayedResultHash: string;
  readonly certificateValid: boolean;
}

/** Computes a finished run again from what was kept of it. Changes nothing. */
@Injectable()
export class RunReplay {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly inputs: RunInputs,
    private readonly pieces: RunPieces,
    private readonly computer: MatchComputer,
  ) {}

  /** Refusals RUN_UNKNOWN, RUN_NOT_DONE, RUN_NOT_KEPT. */
  async replay(ctx: RequestContext, runId: Id): Promise<Result<Replay>> {
    const run = isId(runId) && (await this.tenancy.withTenant(ctx, (tx) => this.runs.byId(tx, runId)));
    if (!run) return runUnknown();
    if (run.state !== 'done') return notDone();
    return this.computer.lend(new AbortController().signal, (thread) => this.compare(ctx, run, thread));
  }

  private async compare(
    ctx: RequestContext,
    run: MatchRunEntity,
    thread: RunThread,
  ): Promise<Result<Replay>> {
    if (!(await this.inputs.giveKept(ctx, run, (items) => thread.addPeople(items)))) return notKept();
    const { runOn, settings } = run;
    const figures = await thread.compute({ runOn, settings }, this.computer.threads, () => {});
    const comparison = new ReplayComparison(run, figures, (list, number) =>
      this.pieces.items(ctx, run.id, list, number),
    );
    const found = figures.certificateValid ? await comparison.follow(thread.pieces()) : comparison.unproven();
    const { inputsHash, certificateValid } = figures;
    return accept({ runId: run.id, ...found, inputsHash, certificateValid });
  }
}

function notDone(): Result<never> {
  return refuse(
    'RUN_NOT_DONE',
    'Cette simulation n’est pas terminée : attendez sa fin pour la rejouer.',
    'matchRunId',
  );
}

function notKept(): Result<never> {
  return refuse(
    'RUN_NOT_KEPT',
    'Cette simulation a été calculée sur un vivier vide, ou par une version antérieure du logiciel : relancez une simulation.',
    'matchRunId',
  );
}
