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
import type { ProposalOrder } from './proposal-order.js';
import { ProposalsRepository } from './proposals.repository.js';

const OWN_STATES: readonly ProposalState[] = ['released', 'accepted', 'formed'];
const OWN_LIMIT = 100;

/** Which proposals of a programme; what is absent does not narrow. */
export interface ProposalListInput {
  readonly programmeId: Id;
  readonly state?: ProposalState | null;
  readonly reviewed?: boolean | null;
  readonly locked?: boolean | null;
  readonly order?: ProposalOrder | null;
}

/** Proposals for screens. */
@Injectable()
export class ProposalsReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
  ) {}

  /** A page of the proposals of a programme. */
  async page(
    ctx: RequestContext,
    { programmeId, state, reviewed, locked, order }: ProposalListInput,
    args: ConnectionArgs,
  ): Promise<Connection<ProposalEntity>> {
    if (!isId(programmeId)) return emptyPage();
    const filter = { programmeId, reviewed, locked, ...(state ? { states: [state] } : {}) };
    const size = pageSize(args);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const rows = await this.proposals.page(tx, filter, size + 1, { order, after: position(args) });
      return toConnection(rows, size, await this.proposals.count(tx, filter), ({ score, id }) => [score, id]);
    });
  }

  /** What was put to the acting person and is not closed, in that order; nothing for those who take no part. */
  async own(ctx: RequestContext): Promise<ProposalEntity[]> {
    const personId = ctx.actor.kind === 'system' ? null : ctx.actor.personId;
    if (personId === null) return [];
    const filter = { personId, states: OWN_STATES };
    const own = await this.tenancy.withTenant(ctx, (tx) => this.proposals.page(tx, filter, OWN_LIMIT));
    // Best first would tell which of them scores better.
    return own.sort((a, b) => Number(a.releasedAt) - Number(b.releasedAt) || a.id.localeCompare(b.id));
  }
}

function position({ after }: ConnectionArgs): { score: number; id: Id } | undefined {
  const [score, id] = decodeCursor(after) ?? [];
  return typeof score === 'number' && isId(id) ? { score, id } : undefined;
}
