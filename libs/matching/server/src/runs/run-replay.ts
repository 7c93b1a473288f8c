import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, refuse } from '@tdu/kernel';
import { hashOf } from '@tdu/matching-domain';
import { Tenancy } from '@tdu/platform';
import { MatchComputer } from './match-computer.js';
import { MatchRunsRepository, type WholeRun } from './match-runs.repository.js';
import { runUnknown } from './match-runs.service.js';

/** What replaying a kept run showed. */
export interface Replay {
  readonly runId: Id;
  /** The kept result is, byte for byte, what the kept inputs give. */
  readonly identical: boolean;
  readonly inputsHash: string;
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
    private readonly computer: MatchComputer,
  ) {}

  /** Refusals RUN_UNKNOWN, RUN_NOT_DONE. */
  async replay(ctx: RequestContext, runId: Id): Promise<Result<Replay>> {
    const run = await this.tenancy.withTenant(ctx, (tx) => this.runs.whole(tx, runId));
    if (!run) return runUnknown();
    const { runOn, settings, inputs: pool, result, certificate } = run;
    if (!pool || !result || !certificate) return notDone();
    const again = await this.computer.compute({ runOn, settings, pool });
    // The kept columns themselves are fingerprinted anew: a changed row is found, not only a changed program.
    const keptResultHash = hashOf({ ...result, certificate });
    return accept({
      runId,
      identical: isIdentical(run, again, keptResultHash),
      inputsHash: again.inputsHash,
      keptResultHash,
      replayedResultHash: again.resultHash,
      certificateValid: again.certificateValid,
    });
  }
}

function isIdentical(
  run: WholeRun,
  again: { inputsHash: string; resultHash: string },
  keptResultHash: string,
): boolean {
  const { inputsHash, resultHash } = run;
  return inputsHash === again.inputsHash && resultHash === again.resultHash && keptResultHash === resultHash;
}

function notDone(): Result<never> {
  return refuse(
    'RUN_NOT_DONE',
    'Cette simulation n’est pas terminée : attendez sa fin pour la rejouer.',
    'matchRunId',
  );
}
