import { Injectable } from '@nestjs/common';
import {
  type RematchChange,
  canManageDuo,
  checkSuccessor,
  endForSubstitution,
  prepareRematch,
  reopenDuo,
} from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  newId,
  refuse,
  today,
} from '@tdu/kernel';
import { DuosRepository } from '../duos.repository.js';
import type { DuoEntity, RematchEntity } from '../entities/index.js';
import { GoalsRepository } from '../goals/goals.repository.js';
import { HeldBack } from '../held-back.js';
import { isId } from '../is-id.js';
import { duoClosed } from '../life/duo-closed.js';
import { DuoCommands, notYours } from '../life/duo-commands.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';
import { newDuo } from '../life/new-duo.js';
import { ChangesRepository } from './changes.repository.js';

export interface SubstituteMentorInput {
  readonly duoId: Id;
  readonly mentorParticipationId: Id;
  /** First day with the new mentor; today when absent. */
  readonly from?: CalendarDate | null;
}

export interface PrepareRematchInput {
  readonly duoId: Id;
  readonly side: 'mentor' | 'mentee';
  readonly changes: readonly RematchChange[];
  /** First day on which matching may propose somebody; the programme's cooling-off when absent. */
  readonly from?: CalendarDate | null;
}

/** Changes that reach beyond one duo: another mentor, the same duo again, another duo for one of the two. */
@Injectable()
export class DuoChangesService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly changes: ChangesRepository,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
    private readonly goals: GoalsRepository,
    private readonly heldBack: HeldBack,
  ) {}

  /**
   * Gives the mentee another mentor: the duo ends on the eve, a new one continues it with the open goals and waits for
   * its charter. The same substitution twice is one.
   * @returns the duo that continues
   */
  substitute(ctx: RequestContext, input: SubstituteMentorInput): Promise<Result<DuoRecord>> {
    const from = input.from ?? today(ctx.clock);
    return this.commands.within(ctx, input.duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const known = (await this.changes.successors(tx, [record.id])).get(record.id);
      if (known) return this.sameOrTaken(tx, known, input);
      const candidate = await this.candidate(tx, record, input.mentorParticipationId);
      const checked = checkSuccessor({ ...record.people, programmeId: record.rules.programmeId }, candidate);
      if (!checked.ok) return checked;
      const ended = endForSubstitution(record.life, from, today(tx.clock));
      if (!ended.ok) return ended;
      const { closedOn, closureReason } = ended.value.duo;
      const event = duoClosed(record.rules, closureReason!, { on: closedOn });
      await this.commands.write(tx, record, ended.value.duo, event);
      return accept(await this.continueWith(tx, record, checked.value.participationId, from));
    });
  }

  /** Opens a closed duo again within its programme's delay, unless the mentee goes on elsewhere. */
  reopen(ctx: RequestContext, duoId: Id): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const result = reopenDuo(record.rules.calendar, record.life, today(tx.clock));
      if (!result.ok) return result;
      if (!result.value.changed) return accept(record);
      const refusal = await this.refuseReopening(tx, record);
      if (refusal) return refusal;
      await this.changes.deleteRematches(tx, duoId);
      const event = { type: 'duo.reopened', data: { on: today(tx.clock), closedOn: record.life.closedOn } };
      return accept(await this.commands.write(tx, record, result.value.duo, event));
    });
  }

  /** Prepares another duo for one of the two: what should change, and from when. Said again, it replaces the former. */
  prepareRematch(ctx: RequestContext, input: PrepareRematchInput): Promise<Result<DuoRecord>> {
    return this.commands.within(ctx, input.duoId, async (tx, record): Promise<Result<DuoRecord>> => {
      if (!canManageDuo(ctx.actor)) return notYours();
      const asked = { side: input.side, changes: input.changes, from: input.from ?? null };
      const prepared = prepareRematch(record.rules.calendar, record.life, asked);
      if (!prepared.ok) return prepared;
      const { side, changes, from } = prepared.value;
      const known = (await this.changes.rematchesOf(tx, [record.id])).find((one) => one.side === side);
      if (known?.fromOn === from && known.changes.join() === changes.join()) return accept(record);
      await this.changes.saveRematch(tx, rematchRow(tx, record, known, { side, changes, fromOn: from }));
      await this.commands.note(tx, record.id, { type: 'rematch.prepared', data: { side, changes, from } });
      return accept(record);
    });
  }

  private async candidate(tx: RequestContext, { id, people }: DuoRecord, participationId: Id) {
    if (!isId(participationId)) return undefined;
    const found = await this.changes.candidate(tx, participationId, people.menteePersonId, id);
    return found && { ...found, heldBack: (await this.heldBack.all(tx)).has(participationId) };
  }

  private async sameOrTaken(
    tx: RequestContext,
    successor: DuoEntity,
    { mentorParticipationId }: SubstituteMentorInput,
  ): Promise<Result<DuoRecord>> {
    const [record] = await this.loader.whole(tx, [successor]);
    return successor.mentorParticipationId === mentorParticipationId ? accept(record) : alreadyContinued();
  }

  private async continueWith(
    tx: RequestContext,
    { id: continuesId, row }: DuoRecord,
    mentorParticipationId: Id,
    formedOn: CalendarDate,
  ): Promise<DuoRecord> {
    const { programmeVersionId, menteeParticipationId } = row;
    const pair = { programmeVersionId, mentorParticipationId, menteeParticipationId };
    const duo = newDuo(tx, { ...pair, formedOn, proposalId: null, continuesId });
    if (!(await this.duos.insert(tx, duo)))
      throw new Error('the mentee of a duo just ended is in another one');
    await this.goals.carryOver(tx, continuesId, duo.id);
    await this.commands.note(tx, continuesId, { type: 'duo.continued', data: { duoId: duo.id } });
    await this.commands.note(tx, duo.id, { type: 'duo.formed', data: { continuesId, formedOn } });
    const [record] = await this.loader.whole(tx, [duo]);
    return record;
  }

  private async refuseReopening(tx: RequestContext, { id, row, people }: DuoRecord) {
    if ((await this.changes.successors(tx, [id])).size > 0) return alreadyContinued();
    if (await this.changes.menteeIsTaken(tx, row)) {
      const message = 'La personne mentorée est dans un autre duo : clôturez-le avant de rouvrir celui-ci.';
      return refuse('MENTEE_TAKEN', message, 'duoId');
    }
    const both = [row.mentorParticipationId, row.menteeParticipationId];
    if ((await this.heldBack.stopped(tx, both)).size > 0) {
      const message = 'Ce duo ne peut pas être rouvert pour le moment : préparez un autre duo.';
      return refuse('REOPENING_HELD_BACK', message, 'duoId');
    }
    const mentor = await this.changes.candidate(tx, row.mentorParticipationId, people.menteePersonId, id);
    if (mentor && mentor.placesLeft > 0) return undefined;
    const message = 'Le mentor n’a plus de place : augmentez sa capacité avant de rouvrir ce duo.';
    return refuse('MENTOR_FULL', message, 'duoId');
  }
}

function rematchRow(
  tx: RequestContext,
  { id: duoId, row }: DuoRecord,
  known: RematchEntity | undefined,
  {
    side,
    changes,
    fromOn,
  }: { side: 'mentor' | 'mentee'; changes: readonly RematchChange[]; fromOn: CalendarDate },
): RematchEntity {
  const participationId = side === 'mentor' ? row.mentorParticipationId : row.menteeParticipationId;
  const created = known ?? { associationId: tx.associationId, id: newId(), createdAt: tx.clock.now() };
  return { ...created, duoId, participationId, side, changes: [...changes], fromOn };
}

function alreadyContinued() {
  const message = 'Ce duo continue déjà avec un autre mentor : ouvrez le duo qui le continue.';
  return refuse('DUO_ALREADY_CONTINUED', message, 'duoId');
}
