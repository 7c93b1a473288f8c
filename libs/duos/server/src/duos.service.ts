import { Injectable } from '@nestjs/common';
import {
  type ClosureReason,
  type DuoSnapshot,
  type DuoStatistics,
  type PauseReason,
  canManageDuo,
  closeUnder,
  extendDuo,
  pauseDuo,
  resumeDuo,
} from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, type Result, today } from '@tdu/kernel';
import type { Connection, ConnectionArgs } from '@tdu/platform';
import { DuoFormation } from './duo-formation.js';
import { type DuoListInput, DuoReader } from './duo-reader.js';
import { duoClosed } from './life/duo-closed.js';
import { DuoCommands } from './life/duo-commands.js';
import type { DuoRecord } from './life/duo-record.js';

export interface CloseDuoInput {
  readonly duoId: Id;
  readonly reason: ClosureReason;
  /** The last day of the duo; today when absent. */
  readonly on?: CalendarDate | null;
  /** The day of the closing talk, held or to come. */
  readonly talkOn?: CalendarDate | null;
}

export interface PauseDuoInput {
  readonly duoId: Id;
  readonly from: CalendarDate;
  /** Last paused day; absent while no end is known. */
  readonly until?: CalendarDate | null;
  readonly kind?: PauseReason | null;
  /** In somebody's own words; never needed. */
  readonly reason?: string | null;
}

export interface ExtendDuoInput {
  readonly duoId: Id;
  /** The new last day. */
  readonly until: CalendarDate;
}

export interface ResumeDuoInput {
  readonly duoId: Id;
  /** First day on which meetings count again; today when absent. */
  readonly on?: CalendarDate | null;
}

/** The life of duos: forming, reading, suspending, closing. */
@Injectable()
export class DuosService {
  constructor(
    private readonly formation: DuoFormation,
    private readonly reader: DuoReader,
    private readonly commands: DuoCommands,
  ) {}

  /** Forms the duos of accepted proposals that have none yet; returns their ids. Repeating it forms nothing more. */
  formAccepted(ctx: RequestContext): Promise<Id[]> {
    return this.formation.formAccepted(ctx);
  }

  /** A page of duos: all for staff, their own for participants. */
  page(ctx: RequestContext, input: DuoListInput, args: ConnectionArgs): Promise<Connection<DuoRecord>> {
    return this.reader.page(ctx, input, args);
  }

  /** One duo; null when there is none or the actor may not read it. */
  one(ctx: RequestContext, id: Id): Promise<DuoRecord | null> {
    return this.reader.one(ctx, id);
  }

  /** Closes a duo for a reason, on a day that has come. */
  close(
    ctx: RequestContext,
    { duoId, reason, on: asked, talkOn }: CloseDuoInput,
  ): Promise<Result<DuoRecord>> {
    const on = asked ?? today(ctx.clock);
    return this.commands.apply(ctx, duoId, {
      may: () => canManageDuo(ctx.actor),
      run: ({ rules, life }, day) => closeUnder(rules.calendar, life, { reason, on, talkOn }, day),
      event: ({ life, rules }, { closingTalkOn }) =>
        life.state === 'closed'
          ? { type: 'closing_talk.set', data: { on: closingTalkOn } }
          : duoClosed(rules, reason, { on, talkOn: closingTalkOn }),
    });
  }

  /** Suspends the rhythm of a duo. */
  pause(
    ctx: RequestContext,
    { duoId, from, until, kind, reason }: PauseDuoInput,
  ): Promise<Result<DuoRecord>> {
    const pause = { startsOn: from, endsOn: until ?? null, reason: kind ?? 'other', note: reason ?? null };
    return this.commands.apply(ctx, duoId, {
      may: () => canManageDuo(ctx.actor),
      run: ({ life }, today) => pauseDuo(life, pause, today),
      event: () => ({ type: 'duo.paused', data: { from, until: pause.endsOn } }),
    });
  }

  /** Ends the running pause of a duo. */
  resume(ctx: RequestContext, { duoId, on }: ResumeDuoInput): Promise<Result<DuoRecord>> {
    const day = on ?? today(ctx.clock);
    return this.commands.apply(ctx, duoId, {
      may: () => canManageDuo(ctx.actor),
      run: ({ life }, today) => resumeDuo(life, day, today),
      event: () => ({ type: 'duo.resumed', data: { on: day } }),
    });
  }

  /** Moves the term of a duo, as its programme lets. */
  extend(ctx: RequestContext, { duoId, until }: ExtendDuoInput): Promise<Result<DuoRecord>> {
    return this.commands.apply(ctx, duoId, {
      may: () => canManageDuo(ctx.actor),
      run: ({ rules, life }, day) => extendDuo(rules.calendar, life, until, day),
      event: ({ life }) => ({ type: 'duo.extended', data: { from: life.endsOn, until } }),
    });
  }

  /** Open duos with people, calendar, meetings, pauses, signatures and reviews, for reminders and impact; three statements. */
  openDuosSnapshot(tx: RequestContext, programmeId?: Id): Promise<DuoSnapshot[]> {
    return this.reader.openSnapshot(tx, programmeId);
  }

  /** The same of these duos alone, closed ones too. */
  snapshotsOf(tx: RequestContext, ids: readonly Id[]): Promise<DuoSnapshot[]> {
    return this.reader.snapshotsOf(tx, ids);
  }

  /** Figures of a programme between two days, both included: held and expected meetings, closures by reason. */
  statistics(
    tx: RequestContext,
    programmeId: Id,
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<DuoStatistics> {
    return this.reader.statistics(tx, programmeId, from, to);
  }
}
