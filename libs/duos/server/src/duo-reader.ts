import { Injectable } from '@nestjs/common';
import {
  type CalendarRules,
  type DuoSnapshot,
  type DuoState,
  type DuoStatistics,
  type LatenessState,
  type RiskSign,
  canReadDuo,
  duoStatistics,
  heldDays,
  missingSigners,
} from '@tdu/duos-domain';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { type CalendarDate, type Id, type RequestContext, parseCalendarDate, today } from '@tdu/kernel';
import {
  type Connection,
  ConnectionArgs,
  Tenancy,
  decodeCursor,
  pageSize,
  toConnection,
} from '@tdu/platform';
import {
  type DuoCursor,
  type DuoFilter,
  type DuoOrder,
  DuosRepository,
  cursorOf,
} from './duos.repository.js';
import { isId } from './is-id.js';
import { DuoLoader } from './life/duo-loader.js';
import type { DuoRecord } from './life/duo-record.js';
import { OutlooksService } from './outlook/outlooks.service.js';

/** What a list of duos may be narrowed to. */
export interface DuoListInput {
  readonly programmeId?: Id | null;
  readonly state?: DuoState | null;
  readonly lateness?: LatenessState | null;
  /** Duos that need a look. */
  readonly atRisk?: boolean | null;
  /** Duos that need a look for this reason. */
  readonly risk?: RiskSign | null;
  readonly order?: DuoOrder | null;
}

/** Reads duos, one or many, in a number of statements that does not depend on how many. */
@Injectable()
export class DuoReader {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
    private readonly outlooks: OutlooksService,
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
      const filter = filterOf(tx, input);
      if (filter.lateness ?? filter.risk) await this.outlooks.catchUp(tx);
      const [size, order, day] = [pageSize(args), input.order ?? 'newest', today(tx.clock)];
      const page = { order, take: size + 1, after: cursorIn(order, args.after) };
      const rows = await this.duos.page(tx, filter, day, page);
      const total = () => this.tenancy.withTenant(ctx, (later) => this.duos.count(later, filter, day));
      const records = await this.loader.whole(tx, rows);
      return toConnection(records, size, total, ({ row }) => cursorOf(order, row));
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

  /** The two people of each of these duos: two statements. */
  async couples(tx: RequestContext, ids: readonly Id[]) {
    const rows = await this.duos.all(tx, { ids }, today(tx.clock));
    const pairs = await this.loader.pairs(tx, rows);
    return pairs.map((pair, index) => ({ duoId: rows[index].id, ...pair }));
  }

  /** Every duo of the filter, whole, oldest first. */
  async all(tx: RequestContext, filter: DuoFilter): Promise<DuoRecord[]> {
    return this.loader.whole(tx, await this.duos.all(tx, filter, today(tx.clock)));
  }
}

/** Participants see their own duos, and nothing of what the team reads in them. */
function filterOf(
  tx: RequestContext,
  { programmeId, state, lateness, atRisk, risk }: DuoListInput,
): DuoFilter {
  if (programmeId && !isId(programmeId)) return { ids: [] };
  const asked: DuoFilter = {
    programmeId: programmeId ?? undefined,
    state: state ?? undefined,
    lateness: lateness ?? undefined,
  };
  if (!isAllowed(tx.actor, [Permission.ReadDuos])) return { ...asked, personId: ownPerson(tx) };
  return { ...asked, risk: risk ?? (atRisk ? 'any' : undefined) };
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

/** Somebody without a person has no duo: the nil UUID matches none. */
function ownPerson({ actor }: RequestContext): Id {
  return (actor.kind === 'system' ? null : actor.personId) ?? '00000000-0000-0000-0000-000000000000';
}

/** A cursor of another order is as good as none. */
function cursorIn(order: DuoOrder, cursor: string | undefined): DuoCursor | undefined {
  const [key, id] = decodeCursor(cursor) ?? [];
  const isDay = key === 'infinity' || parseCalendarDate(`${key}`) !== undefined;
  const isKey = order === 'newest' ? isId(key) : isDay;
  return isKey && isId(id) ? { key: `${key}`, id } : undefined;
}
