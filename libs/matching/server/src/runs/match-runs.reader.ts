import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import {
  type Connection,
  type ConnectionArgs,
  type DatedListArgs,
  decodeCursor,
  loaderFor,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import type { UnmatchedEntity } from '../entities/unmatched.entity.js';
import { isId } from '../is-id.js';
import { emptyPage } from '../pages-of-runs.js';
import { ProposalsRepository } from '../proposals/proposals.repository.js';
import { type MatchRunFilter, MatchRunsRepository } from './match-runs.repository.js';
import { UnmatchedRepository } from './unmatched.repository.js';

/** Runs with their proposals and the people left, for screens. Statements do not grow with rows. */
@Injectable()
export class MatchRunsReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly runs: MatchRunsRepository,
    private readonly proposalRows: ProposalsRepository,
    private readonly unmatchedRows: UnmatchedRepository,
  ) {}

  /** One run; null when the association has none of that id. */
  async one(ctx: RequestContext, id: Id): Promise<MatchRunEntity | null> {
    return isId(id) ? this.tenancy.withTenant(ctx, (tx) => this.runs.byId(tx, id)) : null;
  }

  /** A page of the runs of a programme, in one state or in all. */
  page(
    ctx: RequestContext,
    filter: MatchRunFilter,
    args: DatedListArgs,
  ): Promise<Connection<MatchRunEntity>> {
    const size = pageSize(args);
    const after = decodeCursor(args.after)?.[0];
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!isId(filter.programmeId)) return emptyPage();
      const order = readingOrder(args.order);
      const rows = await this.runs.page(tx, filter, size + 1, order, isId(after) ? after : undefined);
      return toConnection(rows, size, await this.runs.count(tx, filter), (run) => [run.id]);
    });
  }

  /** A page of the proposals of a run, best first. */
  async proposals(ctx: RequestContext, runId: Id, args: ConnectionArgs): Promise<Connection<ProposalEntity>> {
    const loader = loaderFor(ctx, `matching.run-proposals.${args.first}.${args.after}`, (ids) =>
      this.tenancy.withTenant(ctx, (tx) => this.proposalRows.pages(tx, ids, args)),
    );
    return (await loader.load(runId)) ?? emptyPage();
  }

  /** One proposal of a run; null when it has none of that id. */
  async proposal(ctx: RequestContext, runId: Id, id: Id): Promise<ProposalEntity | null> {
    if (!isId(id)) return null;
    return ofRun(runId, await this.tenancy.withTenant(ctx, (tx) => this.proposalRows.byId(tx, id)));
  }

  /** One of the people a run left; null when it left none of that id. */
  async unmatchedOne(ctx: RequestContext, runId: Id, id: Id): Promise<UnmatchedEntity | null> {
    if (!isId(id)) return null;
    return ofRun(runId, await this.tenancy.withTenant(ctx, (tx) => this.unmatchedRows.byId(tx, id)));
  }

  /** A page of the people a run left without a proposal, mentees first. */
  async unmatched(
    ctx: RequestContext,
    runId: Id,
    args: ConnectionArgs,
  ): Promise<Connection<UnmatchedEntity>> {
    const loader = loaderFor(ctx, `matching.run-unmatched.${args.first}.${args.after}`, (ids) =>
      this.tenancy.withTenant(ctx, (tx) => this.unmatchedRows.pages(tx, ids, args)),
    );
    return (await loader.load(runId)) ?? emptyPage();
  }
}

function ofRun<T extends { readonly matchRunId: Id }>(runId: Id, row: T | null): T | null {
  return row?.matchRunId === runId ? row : null;
}
