import type { DuoStatistics } from '@tdu/duos-domain';
import { DuosService } from '@tdu/duos-server';
import { type CalendarDate, PROGRAMME_TIME_ZONE, toCalendarDate } from '@tdu/kernel';
import { ProposalsReader } from '@tdu/matching-server';
import type { ProposalState } from '@tdu/matching-domain';
import { type PoolSummary, PoolSummaryService } from '@tdu/people-server';
import { Tenancy } from '@tdu/platform';
import { RULE_KINDS, type RuleKind } from '@tdu/reminders-domain';
import { RemindersService } from '@tdu/reminders-server';
import { openDuos } from '../scenes/duo-days.js';
import type { RoundReport } from '../scenes/matching-round.js';
import { type World, the } from '../world.js';

/** What a coordinator sees at the end of a stretch of time. */
export interface MonthReport {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
  readonly pool: PoolSummary;
  /** Admitted mentees without an open duo. */
  readonly waiting: number;
  readonly rounds: readonly RoundReport[];
  readonly proposals: Readonly<Record<ProposalState, number>>;
  readonly duos: DuoStatistics;
  readonly reminders: Readonly<Record<RuleKind, number>>;
}

const STATES: readonly ProposalState[] = [
  'draft',
  'released',
  'accepted',
  'formed',
  'declined',
  'expired',
  'withdrawn',
];
const PAGE = 100;

/** Reads the figures of a stretch of time as the screens do. */
export async function monthReport(
  world: World,
  from: CalendarDate,
  to: CalendarDate,
  rounds: readonly RoundReport[],
): Promise<MonthReport> {
  const { coordinator, programmeId } = world;
  const pool = await the(world, PoolSummaryService).of(coordinator, programmeId);
  const accompanied = new Set((await openDuos(world)).map(({ mentee }) => mentee.personId)).size;
  const duos = await the(world, Tenancy).withTenant(coordinator, (tx) =>
    the(world, DuosService).statistics(tx, programmeId, from, to),
  );
  return {
    from,
    to,
    pool,
    waiting: pool.admittedMentees - accompanied,
    rounds,
    proposals: await proposalsByState(world),
    duos,
    reminders: await remindersSent(world, from, to),
  };
}

async function proposalsByState(world: World): Promise<Record<ProposalState, number>> {
  const reader = the(world, ProposalsReader);
  const entries: [ProposalState, number][] = [];
  for (const state of STATES) {
    const page = await reader.page(
      world.coordinator,
      { programmeId: world.programmeId, state },
      { first: 1 },
    );
    entries.push([state, await page.totalCount]);
  }
  return Object.fromEntries(entries) as Record<ProposalState, number>;
}

async function remindersSent(
  world: World,
  from: CalendarDate,
  to: CalendarDate,
): Promise<Record<RuleKind, number>> {
  const counts = Object.fromEntries(RULE_KINDS.map((kind) => [kind, 0])) as Record<RuleKind, number>;
  const filter = { programmeId: world.programmeId, state: 'sent' } as const;
  for (let after: string | undefined; ;) {
    const page = await the(world, RemindersService).page(world.coordinator, filter, { first: PAGE, after });
    for (const { node } of page.edges) {
      const day = node.settledAt && toCalendarDate(node.settledAt, PROGRAMME_TIME_ZONE);
      // The mail about a confidential report follows no rule of the programme, and is not listed.
      if (node.kind === 'report_waiting') continue;
      if (day && from <= day && day <= to) counts[node.kind] += 1;
    }
    if (!page.pageInfo.hasNextPage || !page.pageInfo.endCursor) return counts;
    after = page.pageInfo.endCursor;
  }
}
