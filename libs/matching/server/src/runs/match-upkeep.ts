import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { ProposalsService } from '../proposals/proposals.service.js';
import { MatchRunJobs } from './match-run-jobs.js';
import { MatchRunsRepository } from './match-runs.repository.js';

/** A run older than this without an end may have lost its job. */
const STALE_AFTER_MS = 5 * 60 * 1000;

/** What has to be looked after from time to time in an association. Doing it often changes nothing more. */
@Injectable()
export class MatchUpkeep {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly jobs: MatchRunJobs,
    private readonly proposals: ProposalsService,
  ) {}

  /** Queues runs again whose job is lost, and ends proposals that nobody answered in time. */
  async keepUp(ctx: RequestContext): Promise<void> {
    await this.proposals.expireOverdue(ctx);
    const before = new Date(ctx.clock.now().getTime() - STALE_AFTER_MS);
    const stale = await this.tenancy.withTenant(ctx, (tx) => this.runs.stale(tx, before));
    for (const { id } of stale) await this.jobs.enqueue(ctx, id);
  }
}
