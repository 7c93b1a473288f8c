import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { WORK_KINDS, type WorkKind, workText } from '@tdu/duos-domain';
import { type CalendarDate, type Id, type RequestContext, parseCalendarDate, today } from '@tdu/kernel';
import {
  type Connection,
  ConnectionArgs,
  Tenancy,
  WorkSources,
  decodeCursor,
  mapConnection,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { isId } from '../is-id.js';
import { OutlooksService } from '../outlook/outlooks.service.js';
import { NOBODY } from '../safeguarding/safeguarding.repository.js';
import { OWN_WORK_SOURCES } from './own-sources.js';
import { type WorkCursor, WorkListRepository, type WorkQuery, type WorkRow } from './work-list.repository.js';

export interface WorkListInput {
  readonly programmeId?: Id | null;
  readonly kinds?: readonly WorkKind[] | null;
}

/** One thing that needs a hand today, with why and what to do. */
export interface WorkLine extends Omit<WorkRow, 'detail' | 'rank'> {
  readonly label: string;
  readonly reason: string;
  readonly action: string;
  readonly isOverdue: boolean;
}

/** How many lines there are of a kind. */
export interface WorkCount {
  readonly kind: WorkKind;
  readonly label: string;
  readonly count: number;
}

/** The work list of a coordinator: what needs a hand today, the most pressing first. */
@Injectable()
export class WorkListService implements OnModuleInit {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly sources: WorkSources,
    private readonly work: WorkListRepository,
    private readonly outlooks: OutlooksService,
  ) {}

  onModuleInit(): void {
    for (const source of OWN_WORK_SOURCES) this.sources.register(source);
  }

  /** A page of the list; lines about confidential reports are there for the named person alone. */
  page(ctx: RequestContext, input: WorkListInput, args: ConnectionArgs): Promise<Connection<WorkLine>> {
    const size = pageSize(args);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const query = this.queryOf(tx, input);
      if (!query) return toConnection([], size, 0, () => []);
      await this.outlooks.catchUp(tx);
      const rows = await this.work.page(tx, query, size + 1, cursorIn(args.after));
      const total = () => this.total(ctx, query);
      const page = toConnection(rows, size, total, ({ rank, dueOn, id }) => [rank, dueOn, id]);
      return mapConnection(page, (row) => this.lineOf(row, query.today));
    });
  }

  private async total(ctx: RequestContext, query: WorkQuery): Promise<number> {
    const counts = await this.tenancy.withTenant(ctx, (tx) => this.work.counts(tx, query));
    return [...counts.values()].reduce((sum, count) => sum + count, 0);
  }

  /** How many lines there are of each kind, in their order; kinds without any are left out. */
  counts(ctx: RequestContext, input: Pick<WorkListInput, 'programmeId'>): Promise<WorkCount[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const query = this.queryOf(tx, input);
      if (!query) return [];
      await this.outlooks.catchUp(tx);
      const counts = await this.work.counts(tx, query);
      const found = WORK_KINDS.filter((kind) => counts.has(kind));
      return found.map((kind) => ({ kind, label: workText(kind).label, count: counts.get(kind) ?? 0 }));
    });
  }

  /** Nothing for who may not read duos, and nothing of a programme that cannot be. */
  private queryOf(tx: RequestContext, { programmeId, kinds }: WorkListInput): WorkQuery | undefined {
    const sources = this.sources.of(kinds ?? []);
    const isAsked = isAllowed(tx.actor, [Permission.ReadDuos]) && sources.length > 0;
    if (!isAsked || (programmeId && !isId(programmeId))) return undefined;
    const { userId, personId } = tx.actor.kind === 'user' ? tx.actor : { userId: NOBODY, personId: null };
    const who = { userId, personId: personId ?? NOBODY };
    return { sources, kinds: kinds ?? [], programmeId: programmeId ?? null, today: today(tx.clock), ...who };
  }

  private lineOf({ detail, rank: _rank, ...row }: WorkRow, day: CalendarDate): WorkLine {
    const [source] = this.sources.of([row.kind]);
    const reason = source.reason(detail, row.dueOn);
    return { ...row, ...workText(row.kind), reason, isOverdue: row.dueOn < day };
  }
}

function cursorIn(cursor: string | undefined): WorkCursor | undefined {
  const [rank, dueOn, id] = decodeCursor(cursor) ?? [];
  const isDay = parseCalendarDate(`${dueOn}`) !== undefined;
  return Number.isInteger(rank) && isDay && isId(id) ? [Number(rank), `${dueOn}`, id] : undefined;
}
