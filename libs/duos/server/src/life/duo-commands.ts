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
  event(record: DuoRecord, after: DuoChange['duo']): { readonly type: string; readonly data?: object };
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
  async apply(ctx: RequestContext, duoId: Id, command: DuoCommand): Promise<Result<DuoRecord>> {
    if (!isId(duoId)) return duoNotFound();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const row = await this.duos.lock(tx, duoId);
      const [record] = row ? await this.loader.whole(tx, [row]) : [];
      if (!record || !canReadDuo(ctx.actor, record.people)) return duoNotFound();
      if (!command.may(record)) return notYours();
      const result = command.run(record, today(ctx.clock));
      if (!result.ok) return result;
      const { changed, duo } = result.value;
      return accept(changed ? await this.write(tx, record, duo, command) : record);
    });
  }

  private async write(
    tx: RequestContext,
    record: DuoRecord,
    after: DuoChange['duo'],
    command: DuoCommand,
  ): Promise<DuoRecord> {
    const saved = await this.saver.save(tx, record, after);
    const events = [command.event(record, after)];
    if (record.life.startsOn === null && after.startsOn !== null) {
      events.push({ type: 'duo.started', data: { startsOn: after.startsOn } });
    }
    const subject = { subjectType: 'duo', subjectId: record.id };
    await this.history.append(tx, ...events.map((event) => ({ ...subject, ...event })));
    for (const { type } of events) this.events.publish(tx, { type, subjectId: record.id });
    return saved;
  }
}

/** The same answer for a duo that does not exist and for one that is none of the actor's business. */
export function duoNotFound() {
  const message = 'Ce duo est introuvable : revenez à la liste de vos duos, puis recommencez.';
  return refuse('DUO_NOT_FOUND', message, 'duoId');
}

function notYours() {
  const message = 'Vous ne pouvez pas faire cela pour ce duo : demandez-le à votre coordinateur·rice.';
  return refuse('NOT_ALLOWED', message, 'duoId');
}
