import { Injectable } from '@nestjs/common';
import { type Outlook, RISK_SIGNS, LATENESS_STATES, outlookOf, workRank } from '@tdu/duos-domain';
import { type CalendarDate, type RequestContext, newId, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';
import { OutlookRepository, type OutlookRow } from './outlook.repository.js';

/** Duos worked out together. */
const BATCH = 500;
/** The day written where rows hold as long as nothing more is told. */
const FOR_EVER: CalendarDate = '9999-12-31';

/**
 * How each duo will stand if nothing more is told about it, kept as rows so that lists ask the database and compute
 * nothing. A fact about a duo writes its rows anew in the same transaction; the rest stays true from day to day.
 */
@Injectable()
export class OutlooksService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly outlooks: OutlookRepository,
    private readonly loader: DuoLoader,
  ) {}

  /** Works some duos out anew. */
  async refresh(tx: RequestContext, records: readonly DuoRecord[]): Promise<void> {
    if (records.length === 0) return;
    const day = today(tx.clock);
    const seen = records.map((record) => ({
      record,
      outlook: outlookOf(record.rules.calendar, record.life, day),
    }));
    const validities = seen.map(({ record, outlook }) => ({
      duo_id: record.id,
      until: outlook.validUntil ?? FOR_EVER,
    }));
    await this.outlooks.rewrite(tx, validities, seen.flatMap(rowsOf));
  }

  /**
   * Works out every duo of the association whose rows are missing or over: after an upgrade, and for duos without a
   * term, which are looked at a year ahead. Each batch is a transaction of its own.
   * @returns how many duos were worked out
   */
  async refreshStale(ctx: RequestContext): Promise<number> {
    for (let done = 0; ;) {
      const batch = await this.tenancy.withTenant(ctx, (tx) => this.refreshBatch(tx));
      done += batch;
      if (batch < BATCH) return done;
    }
  }

  /** The same inside a transaction, before a list is read: nothing to do, and one statement, on an ordinary day. */
  async catchUp(tx: RequestContext): Promise<void> {
    while ((await this.refreshBatch(tx)) === BATCH);
  }

  private async refreshBatch(tx: RequestContext): Promise<number> {
    const rows = await this.outlooks.stale(tx, today(tx.clock), BATCH);
    await this.refresh(tx, await this.loader.whole(tx, rows));
    return rows.length;
  }
}

function rowsOf({ record, outlook }: { record: DuoRecord; outlook: Outlook }): OutlookRow[] {
  const row = () => ({ id: newId(), duo_id: record.id, programme_id: record.rules.programmeId });
  return [
    ...outlook.lateness.map(({ state, since, from, until }): OutlookRow => {
      const rank = LATENESS_STATES.length - LATENESS_STATES.indexOf(state);
      const kept = { aspect: 'lateness', kind: state, rank, reason: null } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: since ?? from };
    }),
    ...outlook.risk.map(({ sign, label, since, from, until }): OutlookRow => {
      const kept = { aspect: 'risk', kind: sign, rank: RISK_SIGNS.indexOf(sign), reason: label } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: since };
    }),
    ...outlook.work.map(({ kind, reason, from, until, dueOn }): OutlookRow => {
      const kept = { aspect: 'work', kind, rank: workRank(kind), reason } as const;
      return { ...row(), ...kept, from_on: from, until_on: until, due_on: dueOn };
    }),
  ];
}
