import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, newId } from '@tdu/kernel';
import { type MatchResult, canMoveRun } from '@tdu/matching-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import type { MatchOutcome } from './match-outcome.js';
import { MatchRunsRepository } from './match-runs.repository.js';
import { UnmatchedRepository } from './unmatched.repository.js';

/** Keeps what a run found, all or nothing: the run with its proof, its proposals as drafts, who is left and why. */
@Injectable()
export class RunResults {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly proposals: ProposalsRepository,
    private readonly unmatched: UnmatchedRepository,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** Drafts of earlier runs give way. Does nothing when the run was cancelled or kept meanwhile. */
  keep(ctx: RequestContext, runId: Id, outcome: MatchOutcome): Promise<void> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = await this.runs.lock(tx, runId);
      if (!run || !canMoveRun(run.state, 'done')) return;
      const { pairs, unmatched } = outcome.result;
      await this.proposals.withdrawDrafts(tx, run.programmeVersionId);
      await this.proposals.insert(tx, drafts(tx, run, outcome.result));
      const rows = unmatched.map((person) => ({ ...person, ...identity(tx), matchRunId: runId }));
      await this.unmatched.insert(tx, rows);
      await this.runs.update(tx, runId, { ...toRow(outcome), finishedAt: tx.clock.now() });
      const data = { pairs: pairs.length, unmatched: unmatched.length, total: outcome.result.total };
      await this.history.append(tx, {
        subjectType: 'match_run',
        subjectId: runId,
        type: 'match_run.done',
        data,
      });
      this.events.publish(tx, { type: 'match_run.done', subjectId: runId });
    });
  }
}

function toRow({ result, inputsHash, resultHash, certificateValid }: MatchOutcome): Partial<MatchRunEntity> {
  const { certificate, ...kept } = result;
  return {
    state: 'done',
    progress: 100,
    result: kept,
    certificate,
    certificateValid,
    inputsHash,
    resultHash,
    total: result.total,
    pairCount: result.pairs.length,
    unmatchedCount: result.unmatched.length,
  };
}

/** Best first, so that the order of ids is the order of reading. */
function drafts(tx: RequestContext, run: MatchRunEntity, { pairs }: MatchResult): ProposalEntity[] {
  const best = [...pairs].sort(
    (a, b) => b.score - a.score || (a.menteeParticipationId < b.menteeParticipationId ? -1 : 1),
  );
  return best.map(({ parts, ...pair }) => ({
    ...identity(tx),
    ...pair,
    ...UNANSWERED,
    matchRunId: run.id,
    programmeVersionId: run.programmeVersionId,
    explanation: { score: pair.score, parts },
    state: 'draft',
    createdAt: tx.clock.now(),
  }));
}

const UNANSWERED = {
  mentorAnswer: null,
  mentorAnsweredAt: null,
  mentorReason: null,
  menteeAnswer: null,
  menteeAnsweredAt: null,
  menteeReason: null,
  releasedAt: null,
};

function identity(tx: RequestContext) {
  return { associationId: tx.associationId, id: newId() };
}
