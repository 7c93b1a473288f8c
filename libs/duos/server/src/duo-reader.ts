import { Injectable } from '@nestjs/common';
import {
  type CalendarRules,
  type DuoSnapshot,
  type DuoState,
  type DuoStatistics,
  type LatenessState,
  canReadDuo,
  duoStatistics,
  heldDays,
  latenessOf,
  missingSigners,
} from '@tdu/duos-domain';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { type CalendarDate, type Id, type RequestContext, today } from '@tdu/kernel';
import {
  type Connection,
  ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { type DuoFilter, DuosRepository } from './duos.repository.js';
import { isId } from './is-id.js';
import { DuoLoader } from './life/duo-loader.js';
import type { DuoRecord } from './life/duo-record.js';

/** What a list of duos may be narrowed to. */
export interface DuoListInput {
  readonly programmeId?: Id | null;
  readonly state?: DuoState | null;
  readonly lateness?: LatenessState | null;
}

/** Reads duos, one or many, in a number of statements that does not depend on how many. */
@Injectable()
export class DuoReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
  ) {}

  /** One duo, or null when there is none or it is none of the actor's business. */
  one(ctx: RequestContext, id: Id): Promise<DuoRecord | null> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const found = isId(id) ? await this.all(tx, { ids: [id] }) : [];
      return found.find(({ people }) => canReadDuo(ctx.actor, people)) ?? null;
    });
  }

  /** A page of duos, the newest first: every duo for staff, their own for participants. */
  page(ctx: RequestContext, input: DuoListInput, args: ConnectionArgs): Promise<Connection<DuoRecord>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const filter = await this.filterOf(tx, input);
      const size = pageSize(args);
      const day = today(tx.clock);
      const rows = await this.duos.page(tx, filter, day, size + 1, cursorId(args.after));
      const total = await this.duos.count(tx, filter, day);
      return toConnection(await this.loader.whole(tx, rows), size, total, ({ id }) => [id]);
    });
  }

  /** The open duos of a programme, or of the association, with all that lateness and reminders follow from. */
  async openSnapshot(tx: RequestContext, programmeId?: Id): Promise<DuoSnapshot[]> {
    const records = await this.all(tx, { programmeId, open: true });
    return records.map(toSnapshot);
  }

  /** The same of these duos, open or not. */
  async snapshotsOf(tx: RequestContext, ids: readonly Id[]): Promise<DuoSnapshot[]> {
    return ids.length === 0 ? [] : (await this.all(tx, { ids })).map(toSnapshot);
  }

  /** The figures of a programme between two days, both included. */
  async statistics(
    tx: RequestContext,
    programmeId: Id,
    from: CalendarDate,
    to: CalendarDate,
  ): Promise<DuoStatistics> {
    const records = await this.all(tx, { programmeId });
    return duoStatistics(
      records.map(({ rules, life }) => ({ calendar: rules.calendar, life })),
      from,
      to,
    );
  }

  /** Who walks, or walked, with whom: two statements, nothing of the duos' lives. */
  async pairs(tx: RequestContext, filter: DuoFilter) {
    return this.loader.pairs(tx, await this.duos.all(tx, filter, today(tx.clock)));
  }

  /** Every duo of the filter, whole, oldest first. */
  async all(tx: RequestContext, filter: DuoFilter): Promise<DuoRecord[]> {
    return this.loader.whole(tx, await this.duos.all(tx, filter, today(tx.clock)));
  }

  private async filterOf(tx: RequestContext, input: DuoListInput): Promise<DuoFilter> {
    if (input.programmeId && !isId(input.programmeId)) return { ids: [] };
    const asked: DuoFilter = { programmeId: input.programmeId ?? undefined, state: input.state ?? undefined };
    const filter = isAllowed(tx.actor, [Permission.ReadDuos]) ? asked : { ...asked, personId: ownPerson(tx) };
    if (!input.lateness) return filter;
    const open = await this.all(tx, { ...filter, open: true });
    const ids = open.filter((duo) => isOfLateness(duo, input.lateness, today(tx.clock))).map(({ id }) => id);
    return { ...filter, ids };
  }
}

/** A record as the parts above this one read it. */
function toSnapshot({ id, row, people, department, rules, life }: DuoRecord): DuoSnapshot {
  const calendar: CalendarRules = rules.calendar;
  return {
    duoId: id,
    programmeId: rules.programmeId,
    programmeVersionId: row.programmeVersionId,
    mentorParticipationId: row.mentorParticipationId,
    menteeParticipationId: row.menteeParticipationId,
    ...people,
    department,
    calendar,
    life,
    missingSigners: missingSigners(rules.charter, life),
    heldDays: heldDays(life.meetings),
  };
}

function isOfLateness(
  { rules, life }: DuoRecord,
  state: LatenessState | null | undefined,
  day: CalendarDate,
) {
  return latenessOf(rules.calendar, life, day).state === state;
}

/** Somebody without a person has no duo: the nil UUID matches none. */
function ownPerson({ actor }: RequestContext): Id {
  return (actor.kind === 'system' ? null : actor.personId) ?? '00000000-0000-0000-0000-000000000000';
}

function cursorId(cursor: string | undefined): Id | undefined {
  const id = decodeCursor(cursor)?.[0];
  return isId(id) ? id : undefined;
}
