import { Injectable } from '@nestjs/common';
import { startWithoutCharter } from '@tdu/duos-domain';
import { type Id, type RequestContext, accept, today } from '@tdu/kernel';
import { type AcceptedProposal, MentorPlaces, ProposalsService } from '@tdu/matching-server';
import { Tenancy } from '@tdu/platform';
import { DuosRepository } from './duos.repository.js';
import type { DuoEntity } from './entities/index.js';
import { HeldBack } from './held-back.js';
import { DuoCommands } from './life/duo-commands.js';
import { newDuo } from './life/new-duo.js';

/** Makes duos of proposals to which both people said yes. */
@Injectable()
export class DuoFormation {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly proposals: ProposalsService,
    private readonly duos: DuosRepository,
    private readonly commands: DuoCommands,
    private readonly heldBack: HeldBack,
    private readonly places: MentorPlaces,
  ) {}

  /**
   * Forms the duo of every accepted proposal that has none yet; running it again forms nothing more. A proposal
   * whose mentee is in an open duo, or whose mentor has no place, waits until a duo is closed; one with somebody who
   * may not be matched for now, until that is lifted or the step of admission that lapsed is done again.
   * @returns the ids of the duos formed now
   */
  async formAccepted(ctx: RequestContext): Promise<Id[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const formed: Id[] = [];
      for (const proposal of await this.mayForm(tx)) {
        const duo = await this.form(tx, proposal);
        if (duo) formed.push(duo.id);
      }
      return formed;
    });
  }

  private async mayForm(tx: RequestContext): Promise<AcceptedProposal[]> {
    const accepted = await this.proposals.accepted(tx);
    if (accepted.length === 0) return [];
    const seats = accepted.flatMap((one) => [one.mentorParticipationId, one.menteeParticipationId]);
    const stopped = await this.heldBack.stopped(tx, seats);
    const free = accepted.filter(
      (one) => !stopped.has(one.mentorParticipationId) && !stopped.has(one.menteeParticipationId),
    );
    // Each pair holds its mentor's file until the end: whoever forms at the same moment holds them in this order too.
    return free.sort((a, b) => (a.mentorParticipationId < b.mentorParticipationId ? -1 : 1));
  }

  private async form(tx: RequestContext, proposal: AcceptedProposal): Promise<DuoEntity | null> {
    const { id: proposalId, programmeVersionId, mentorParticipationId, menteeParticipationId } = proposal;
    if (!(await this.places.hasOpen(tx, mentorParticipationId))) return null;
    const pair = { programmeVersionId, mentorParticipationId, menteeParticipationId };
    const duo = newDuo(tx, { ...pair, proposalId, formedOn: today(tx.clock), continuesId: null });
    const isNew = await this.duos.insert(tx, duo);
    if (!isNew) return null;
    await this.proposals.markFormed(tx, proposal.id);
    const data = { proposalId: proposal.id, formedOn: duo.formedOn };
    await this.commands.note(tx, duo.id, { type: 'duo.formed', data });
    await this.startUnsigned(tx, duo.id);
    return duo;
  }

  /** A programme without a charter has nothing to wait for. */
  private startUnsigned(tx: RequestContext, duoId: Id) {
    return this.commands.apply(tx, duoId, {
      may: () => true,
      run: ({ rules, life }) => accept(startWithoutCharter(rules, life)),
      event: () => ({ type: 'charter.not_asked' }),
    });
  }
}
