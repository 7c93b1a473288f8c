import { Injectable } from '@nestjs/common';
import { type CalendarDate, type RequestContext, daysBetween, today } from '@tdu/kernel';
import { type ParticipantRole, type Screening, screeningBounds, screeningSection } from '@tdu/people-domain';
import {
  type Connection,
  type ConnectionArgs,
  Tenancy,
  decodeCursor,
  mapConnection,
  pageSize,
  toConnection,
} from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { isId } from '../is-id.js';
import { poolObstacles } from '../participation-record.js';
import {
  type MonthToMatch,
  type PoolCursor,
  type PoolRow,
  PoolViewRepository,
} from './pool-view.repository.js';

/** Whom of a pool somebody wants to see; what is absent does not narrow. */
export interface PoolFilter {
  readonly ready?: boolean | null;
  readonly department?: string | null;
  readonly waitingSince?: CalendarDate | null;
}

/** Somebody who waits for a duo. */
export interface Waiting extends PoolRow {
  /** Days since the registration. */
  readonly waitingDays: number;
  /** French: what keeps from being matched today. */
  readonly openSteps: readonly string[];
}

/** Who waits, for how long, and how long it took those who no longer do. */
@Injectable()
export class PoolViewService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly pool: PoolViewRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** People of a role with a place free. Beyond 10,000 the total says 10,001. An unknown programme has nobody. */
  waiting(
    ctx: RequestContext,
    programmeId: string,
    role: ParticipantRole,
    { ready = null, department = null, waitingSince = null }: PoolFilter,
    order: 'longest' | 'shortest',
    args: ConnectionArgs,
  ): Promise<Connection<Waiting>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const size = pageSize(args);
      const screening = await this.screening(tx, programmeId);
      if (!screening) return toConnection<Waiting>([], size, 0, () => []);
      const day = today(tx.clock);
      const bounds = {
        mentor: screeningBounds(screening.mentor, day),
        mentee: screeningBounds(screening.mentee, day),
      };
      const mostDuos = screening[role].mostDuos ?? null;
      const query = { programmeId, role, bounds, mostDuos, ready, department, waitingSince, order };
      const rows = await this.pool.page(tx, query, size + 1, cursorOf(args.after));
      const total = () => this.tenancy.withTenant(ctx, (later) => this.pool.count(later, query));
      const page = toConnection(rows, size, total, (row) => [row.registeredOn, row.participationId]);
      return mapConnection(page, (row) => ({
        ...row,
        waitingDays: Math.max(0, daysBetween(row.registeredOn, day)),
        openSteps: poolObstacles(screening[role], row, day),
      }));
    });
  }

  /** Days from the registration to the first duo, by the month in which it was formed; the last 24 with any. */
  timeToMatch(ctx: RequestContext, programmeId: string, role: ParticipantRole): Promise<MonthToMatch[]> {
    return this.tenancy.withTenant(ctx, async (tx) =>
      isId(programmeId) ? this.pool.timeToMatch(tx, programmeId, role) : [],
    );
  }

  private async screening(tx: RequestContext, programmeId: string): Promise<Screening | null> {
    const programme = isId(programmeId) ? await this.programmes.find(tx, programmeId) : null;
    return programme && readSection(programme.currentVersion, screeningSection);
  }
}

function cursorOf(after: string | undefined): PoolCursor | undefined {
  const [day, id] = decodeCursor(after) ?? [];
  return isId(`${id}`) && /^\d{4}-\d\d-\d\d$/.test(`${day}`) ? [`${day}`, `${id}`] : undefined;
}
