import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, canMove, newId, refuse } from '@tdu/kernel';
import {
  type ForbidReason,
  keepableNote,
  mayForbid,
  proposalTransitions,
  proposalUnknown,
} from '@tdu/matching-domain';
import { History, Tenancy } from '@tdu/platform';
import type { ForbiddenPairEntity } from '../entities/forbidden-pair.entity.js';
import { isId } from '../is-id.js';
import { ForbiddenPairsRepository } from './forbidden-pairs.repository.js';
import { ProposalEndings } from './proposal-endings.js';
import { ProposalPeopleReader } from './proposal-people.js';
import { ProposalsRepository } from './proposals.repository.js';

export interface ForbidPairInput {
  readonly proposalId: Id;
  readonly reason: ForbidReason;
  readonly note?: string | null;
}

/** Pairs that the team keeps apart: a hard rule of every later run, listed, and lifted by the team alone. */
@Injectable()
export class ForbiddenPairsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsRepository,
    private readonly people: ProposalPeopleReader,
    private readonly pairs: ForbiddenPairsRepository,
    private readonly endings: ProposalEndings,
    private readonly history: History,
  ) {}

  /**
   * Keeps the two people of a proposal apart from now on, and withdraws it where it is not closed. The same twice is
   * once. Refusals PROPOSAL_UNKNOWN, PAIR_IS_DUO, NOTE_TOO_LONG.
   */
  async forbid(ctx: RequestContext, input: ForbidPairInput): Promise<Result<ForbiddenPairEntity>> {
    if (!isId(input.proposalId)) return proposalUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const proposal = await this.proposals.lock(tx, input.proposalId);
      if (!proposal) return proposalUnknown();
      const allowed = mayForbid(proposal.state);
      if (!allowed.ok) return allowed;
      const note = keepableNote(input.note);
      if (!note.ok) return note;
      const both = await this.people.of(tx, proposal);
      const pair = await this.pairs.forbid(tx, {
        ...both,
        associationId: tx.associationId,
        id: newId(),
        reason: input.reason,
        note: note.value,
        forbiddenAt: tx.clock.now(),
        liftedAt: null,
      });
      if (pair.isNew) await this.note(tx, pair.row, 'pair.forbidden');
      if (canMove(proposalTransitions, proposal.state, 'withdrawn'))
        await this.endings.withdraw(tx, proposal.id);
      return accept(pair.row);
    });
  }

  /** Lets later runs propose the two again. Twice is once. Refusal PAIR_UNKNOWN. */
  lift(ctx: RequestContext, id: Id): Promise<Result<ForbiddenPairEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const pair = isId(id) ? await this.pairs.lock(tx, id) : null;
      if (!pair) return pairUnknown();
      if (pair.liftedAt) return accept(pair);
      const lifted = { ...pair, liftedAt: tx.clock.now() };
      await this.pairs.save(tx, lifted);
      await this.note(tx, pair, 'pair.allowed_again');
      return accept(lifted);
    });
  }

  /** Pairs kept apart, the newest first; lifted ones only on demand. */
  list(ctx: RequestContext, withLifted: boolean): Promise<ForbiddenPairEntity[]> {
    return this.tenancy.withTenant(ctx, (tx) => this.pairs.list(tx, withLifted));
  }

  private async note(tx: RequestContext, pair: ForbiddenPairEntity, type: string): Promise<void> {
    const data = { pairId: pair.id, reason: pair.reason };
    const people = [pair.mentorPersonId, pair.menteePersonId];
    await this.history.append(
      tx,
      ...people.map((subjectId) => ({ subjectType: 'person', subjectId, type, data })),
    );
  }
}

function pairUnknown(): Result<never> {
  const message = 'Ce duo écarté n’est pas dans la liste : rechargez la page.';
  return refuse('PAIR_UNKNOWN', message, 'pairId');
}
