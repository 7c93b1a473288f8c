import { Injectable } from '@nestjs/common';
import {
  type DuoPeople,
  type ReportState,
  canReadReport,
  checkReviewDay,
  reportTransitions,
  safeguardingPersonOf,
} from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  canMove,
  newId,
  refuse,
  today,
} from '@tdu/kernel';
import {
  type Connection,
  type DatedListArgs,
  decodeCursor,
  History,
  pageSize,
  readingOrder,
  Tenancy,
  toConnection,
} from '@tdu/platform';
import type { MatchStopEntity, SafeguardingReportEntity } from '../entities/index.js';
import { groupBy } from '../group-by.js';
import { isId } from '../is-id.js';
import { DuoReader } from '../duo-reader.js';
import { DuoCommands } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { SafeguardingRepository } from './safeguarding.repository.js';

/** A report with the two of its duo, and those it keeps from being matched. */
export interface ReportRecord {
  readonly report: SafeguardingReportEntity;
  readonly duoPeople: DuoPeople;
  readonly stops: readonly MatchStopEntity[];
}

export interface FollowReportInput {
  readonly reportId: Id;
  readonly state: ReportState;
  /** When to look again; asked for as long as the report is not closed. */
  readonly reviewOn?: CalendarDate | null;
}

export interface StopMatchingInput {
  readonly reportId: Id;
  readonly side: 'mentor' | 'mentee';
  readonly reviewOn: CalendarDate;
}

/** What the one named person does with confidential reports. To everybody else there are none. */
@Injectable()
export class ReportFollowUpService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly safeguarding: SafeguardingRepository,
    private readonly commands: DuoCommands,
    private readonly duos: DuoReader,
    private readonly history: History,
  ) {}

  /** A page of the reports the actor is named for, in one state or in all; empty for everybody else. */
  async page(
    ctx: RequestContext,
    { state, ...args }: DatedListArgs & { readonly state?: ReportState | null },
  ): Promise<Connection<ReportRecord>> {
    const { actor } = ctx;
    const size = pageSize(args);
    if (actor.kind !== 'user') return toConnection([], size, 0, () => []);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const after = decodeCursor(args.after)?.[0];
      const filter = { reader: actor, state };
      const order = readingOrder(args.order);
      const rows = await this.safeguarding.page(tx, filter, size + 1, order, isId(after) ? after : undefined);
      const records = await this.whole(tx, rows);
      const total = await this.safeguarding.count(tx, filter);
      return toConnection(records, size, total, ({ report }) => [report.id]);
    });
  }

  /** Says how far the follow-up is, and when to look again. The same twice is once. */
  follow(
    ctx: RequestContext,
    { reportId, state, reviewOn }: FollowReportInput,
  ): Promise<Result<ReportRecord>> {
    return this.withReport(ctx, reportId, async (tx, report) => {
      const review = reviewOn === undefined ? report.reviewOn : reviewOn;
      if (report.state === state && report.reviewOn === review) return accept(undefined);
      if (report.state !== state && !canMove(reportTransitions, report.state, state)) return wrongState();
      if (state !== 'closed' && review === null) return reviewMissing();
      const checked =
        reviewOn && state !== 'closed' ? checkReviewDay(reviewOn, today(tx.clock)) : accept(undefined);
      if (!checked.ok) return checked;
      await this.safeguarding.update(tx, reportId, { state, reviewOn: state === 'closed' ? null : review });
      await this.note(tx, reportId, 'report.followed', { state });
      return accept(undefined);
    });
  }

  /** Keeps one of the two from being matched until it is lifted; named again, its day of review changes. */
  stop(ctx: RequestContext, { reportId, side, reviewOn }: StopMatchingInput): Promise<Result<ReportRecord>> {
    return this.withReport(ctx, reportId, async (tx, _report, { people }) => {
      const checked = checkReviewDay(reviewOn, today(tx.clock));
      if (!checked.ok) return checked;
      const personId = side === 'mentor' ? people.mentorPersonId : people.menteePersonId;
      const running = (await this.safeguarding.stopsOf(tx, [reportId])).find(
        (stop) => stop.personId === personId && stop.liftedOn === null,
      );
      if (running?.reviewOn === reviewOn) return accept(undefined);
      if (running) await this.safeguarding.updateStop(tx, running.id, { reviewOn });
      else await this.safeguarding.insertStop(tx, newStop(tx, { reportId, personId, reviewOn }));
      await this.note(tx, reportId, running ? 'stop.reviewed' : 'stop.set', { side });
      return accept(undefined);
    });
  }

  /** Lets somebody be matched again. Twice is once. */
  async lift(ctx: RequestContext, stopId: Id): Promise<Result<ReportRecord>> {
    const stop = isId(stopId)
      ? await this.tenancy.withTenant(ctx, (tx) => this.safeguarding.stop(tx, stopId))
      : null;
    if (!stop) return reportUnknown();
    return this.withReport(ctx, stop.reportId, async (tx) => {
      const now = await this.safeguarding.stop(tx, stopId);
      if (!now || now.liftedOn !== null) return accept(undefined);
      await this.safeguarding.updateStop(tx, stopId, { liftedOn: today(tx.clock) });
      await this.note(tx, stop.reportId, 'stop.lifted', {});
      return accept(undefined);
    });
  }

  /** Runs one step of the follow-up with the report held; to anybody but the named person there is no such report. */
  private async withReport(
    ctx: RequestContext,
    reportId: Id,
    work: (
      tx: RequestContext,
      report: SafeguardingReportEntity,
      duo: DuoRecord,
    ) => Promise<Result<undefined>>,
  ): Promise<Result<ReportRecord>> {
    if (!isId(reportId)) return reportUnknown();
    return this.tenancy.withTenant(ctx, async (tx): Promise<Result<ReportRecord>> => {
      const report = await this.safeguarding.lock(tx, reportId);
      if (!report) return reportUnknown();
      const reader = safeguardingPersonOf(await this.safeguarding.namings(tx), report.programmeId);
      const result = await this.commands.within(tx, report.duoId, async (_tx, duo) =>
        canReadReport(ctx.actor, duo.people, reader) ? work(tx, report, duo) : reportUnknown(),
      );
      if (!result.ok) return result.refusal.code === 'DUO_NOT_FOUND' ? reportUnknown() : result;
      const [record] = await this.whole(tx, [(await this.safeguarding.lock(tx, reportId)) ?? report]);
      return accept(record);
    });
  }

  /** Reports with what stands around them: a number of statements that does not depend on how many. */
  private async whole(
    tx: RequestContext,
    reports: readonly SafeguardingReportEntity[],
  ): Promise<ReportRecord[]> {
    const ids = reports.map(({ id }) => id);
    const byReport = groupBy(await this.safeguarding.stopsOf(tx, ids), ({ reportId }) => reportId);
    const couples = await this.duos.couples(tx, [...new Set(reports.map(({ duoId }) => duoId))]);
    const byDuo = new Map(couples.map((couple) => [couple.duoId, couple]));
    // Foreign keys promise that the duo is there.
    return reports.map((report) => ({
      report,
      duoPeople: byDuo.get(report.duoId)!,
      stops: byReport.get(report.id) ?? [],
    }));
  }

  private note(tx: RequestContext, subjectId: Id, type: string, data: object): Promise<void> {
    return this.history.append(tx, { subjectType: 'safeguarding_report', subjectId, type, data });
  }
}

function newStop(
  tx: RequestContext,
  stop: Pick<MatchStopEntity, 'reportId' | 'personId' | 'reviewOn'>,
): MatchStopEntity {
  const key = { associationId: tx.associationId, id: newId() };
  return { ...key, ...stop, since: today(tx.clock), liftedOn: null, createdAt: tx.clock.now() };
}

function reportUnknown() {
  return refuse('REPORT_UNKNOWN', 'Ce signalement est introuvable : rechargez la liste.', 'reportId');
}

function wrongState() {
  return refuse('REPORT_STATE', 'Ce signalement est clos : reprenez son suivi d’abord.', 'state');
}

function reviewMissing() {
  return refuse('REVIEW_MISSING', 'Donnez le jour où la situation sera revue.', 'reviewOn');
}
