import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ProposalState } from '@tdu/matching-domain';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import type { ProposalEntity } from '../entities/proposal.entity.js';
import { isId } from '../is-id.js';
import { emptyPage } from '../pages-of-runs.js';
import { ProposalsRepository } from './proposals.repository.js';

const OWN_STATES: readonly ProposalState[] = ['released', 'accepted', 'formed'];
const OWN_LIMIT = 100;

/** Proposals for screens. */
@Injectable()
export class ProposalsReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** A page of the proposals of a programme, best first; all states, or one. */
  async page(
    ctx: RequestContext,
    programmeId: Id,
    state: ProposalState | null | undefined,
    args: ConnectionArgs,
  ): Promise<Connection<ProposalEntity>> {
    if (!isId(programmeId)) return emptyPage();
    const filter = { programmeId, ...(state ? { states: [state] } : {}) };
    const size = pageSize(args);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const rows = await this.proposals.page(tx, filter, size + 1, position(args));
      return toConnection(rows, size, await this.proposals.count(tx, filter), ({ score, id }) => [score, id]);
    });
  }

  /** What was put to the acting person and is not closed; nothing for those who take no part. */
  async own(ctx: RequestContext): Promise<ProposalEntity[]> {
    const personId = ctx.actor.kind === 'system' ? null : ctx.actor.personId;
    if (personId === null) return [];
    const filter = { personId, states: OWN_STATES };
    return this.tenancy.withTenant(ctx, (tx) => this.proposals.page(tx, filter, OWN_LIMIT));
  }
}

function position({ after }: ConnectionArgs): { score: number; id: Id } | undefined {
  const [score, id] = decodeCursor(after) ?? [];
  return typeof score === 'number' && isId(id) ? { score, id } : undefined;
}
