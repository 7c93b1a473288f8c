import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { canMoveRun } from '@tdu/matching-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { WorkCancelled } from '../work-watch.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { RunPieces } from './run-pieces.js';
import { RunRows } from './run-rows.js';
import type { WatchedRun } from './run-watch.js';
import type { RunFigures, RunPiece } from './thread/messages.js';

/** Keeps what a run found, all or nothing: its lists with their proof, its proposals as drafts, who is left and why. */
@Injectable()
export class RunResults {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly pieces: RunPieces,
    private readonly rows: RunRows,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Drafts of earlier runs give way.
   * @throws WorkCancelled, with nothing kept, when the run was cancelled meanwhile.
   */
  keep(
    ctx: RequestContext,
    run: MatchRunEntity,
    figures: RunFigures,
    found: AsyncGenerator<RunPiece, string>,
    watch: WatchedRun,
  ): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const resultHash = await this.keepPieces(tx, run, figures, found, watch);
      while (await this.rows.withdrawEarlier(tx, run)) watch.signal.throwIfAborted();
      await this.rows.takeLocked(tx, run);
      await watch.stop();
      const held = await this.runs.lock(tx, run.id);
      if (!held || !canMoveRun(held.state, 'done')) throw new WorkCancelled();
      const end = { state: 'done' as const, step: null, progress: 100, finishedAt: tx.clock.now() };
      await this.runs.update(tx, run.id, { ...end, ...figures, resultHash });
      await this.tell(tx, run.id, figures);
    });
  }

  private async keepPieces(
    tx: RequestContext,
    run: MatchRunEntity,
    { pairCount, unmatchedCount }: RunFigures,
    found: AsyncGenerator<RunPiece, string>,
    watch: WatchedRun,
  ): Promise<string> {
    let kept = 0;
    for (;;) {
      const { done, value: piece } = await found.next();
      if (done) return piece;
      watch.signal.throwIfAborted();
      await this.pieces.add(tx, run.id, piece);
      if (piece.list === 'pairs') await this.rows.addProposals(tx, run, piece);
      if (piece.list === 'unmatched') await this.rows.addUnmatched(tx, run, piece);
      if (piece.list === 'pairs' || piece.list === 'unmatched') kept += piece.count;
      watch.tell('keeping', kept / (pairCount + unmatchedCount));
    }
  }

  private async tell(tx: RequestContext, runId: Id, figures: RunFigures): Promise<void> {
    const { pairCount: pairs, unmatchedCount: unmatched, total } = figures;
    const type = 'match_run.done';
    const data = { pairs, unmatched, total };
    await this.history.append(tx, { subjectType: 'match_run', subjectId: runId, type, data });
    this.events.publish(tx, { type, subjectId: runId });
  }
}
