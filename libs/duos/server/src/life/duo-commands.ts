import { Injectable } from '@nestjs/common';
import { type DuoChange, canReadDuo } from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  refuse,
  today,
} from '@tdu/kernel';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import { DuosRepository } from '../duos.repository.js';
import { isId } from '../is-id.js';
import { DuoLoader } from './duo-loader.js';
import type { DuoRecord } from './duo-record.js';
import { DuoSaver } from './duo-saver.js';

/** One thing that somebody wants done to a duo. */
export interface DuoCommand {
  /** Whether the actor may do it, once it is known that he or she may read the duo. */
  may(record: DuoRecord): boolean;
  /** The rule: what becomes of the duo, or why not. */
  run(record: DuoRecord, day: CalendarDate): Result<DuoChange>;
  /** What the history keeps of it; no free text. */
  event(record: DuoRecord, after: DuoChange['duo']): DuoEvent;
}

/** What the history keeps of a change; no free text. */
export interface DuoEvent {
  readonly type: string;
  readonly data?: object;
}

/** The one way to change a duo: lock, rule, difference written, history, events after commit. */
@Injectable()
export class DuoCommands {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
    private readonly saver: DuoSaver,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** Runs a command; a refusal leaves nothing half-written, and one that was already done writes nothing. */
  apply(ctx: RequestContext, duoId: Id, command: DuoCommand): Promise<Result<DuoRecord>> {
    return this.within(ctx, duoId, async (tx, record) => {
      if (!command.may(record)) return notYours();
      const result = command.run(record, today(ctx.clock));
      if (!result.ok) return result;
      const { changed, duo } = result.value;
      return accept(changed ? await this.write(tx, record, duo, command.event(record, duo)) : record);
    });
  }

  /**
   * Runs what touches more than the duo's own life, with the duo held until the end: two taps wait for each other.
   * `work` checks everything before it writes anything. Refuses a duo that is none of the actor's business.
   */
  within<T>(
    ctx: RequestContext,
    duoId: Id,
    work: (tx: RequestContext, record: DuoRecord) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<T>> => {
      const row = isId(duoId) ? await this.duos.lock(tx, duoId) : null;
      const [record] = row ? await this.loader.whole(tx, [row]) : [];
      if (!record || !canReadDuo(ctx.actor, record.people)) return duoNotFound();
      return work(tx, record);
    });
  }

  /** Writes the difference a rule made, what the history keeps of it, and tells the other parts after the commit. */
  async write(
    tx: RequestContext,
    record: DuoRecord,
    after: DuoChange['duo'],
    event: DuoEvent,
  ): Promise<DuoRecord> {
    const saved = await this.saver.save(tx, record, after);
    const started = record.life.startsOn === null && after.startsOn !== null;
    const start = { type: 'duo.started', data: { startsOn: after.startsOn } };
    await this.note(tx, record.id, ...(started ? [event, start] : [event]));
    return saved;
  }

  /** Keeps events in the history of a duo and tells them. */
  async note(tx: RequestContext, duoId: Id, ...events: DuoEvent[]): Promise<void> {
    const subject = { subjectType: 'duo', subjectId: duoId };
    await this.history.append(tx, ...events.map((event) => ({ ...subject, ...event })));
    for (const { type } of events) this.events.publish(tx, { type, subjectId: duoId });
  }
}

/** The same answer for a duo that does not exist and for one that is none of the actor's business. */
export function duoNotFound() {
  const message = 'Ce duo est introuvable : revenez à la liste de vos duos, puis recommencez.';
  return refuse('DUO_NOT_FOUND', message, 'duoId');
}

/** The refusal for somebody of the duo who may not do this. */
export function notYours() {
  const message = 'Vous ne pouvez pas faire cela pour ce duo : demandez-le à votre coordinateur·rice.';
  return refuse('NOT_ALLOWED', message, 'duoId');
}
