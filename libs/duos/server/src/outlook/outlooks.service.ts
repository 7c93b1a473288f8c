import { Injectable } from '@nestjs/common';
import { outlookOf } from '@tdu/duos-domain';
import { type RequestContext, today } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';
import { OutlookRepository, type WhenHeld } from './outlook.repository.js';
import { writtenOutlook } from './written-outlook.js';

/** Duos worked out together. */
const BATCH = 500;
/** Batches under way at once: one is worked out while the database reads or writes another. */
const LANES = 2;

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
    const written = records.map((record) => {
      const outlook = outlookOf(record.rules.calendar, record.life, day);
      return { duo_id: record.id, ...writtenOutlook(record, outlook, day) };
    });
    const validities = written.map(({ duo_id, until }) => ({ duo_id, until }));
    await this.outlooks.rewrite(
      tx,
      validities,
      written.flatMap(({ rows }) => rows),
    );
  }

  /**
   * Works out every duo of the association whose rows are missing or over: all of them after an upgrade, a fortieth on
   * an ordinary night. Each batch is a transaction of its own: what is interrupted goes on where it was, and several
   * workers share the duos.
   * @returns how many duos were worked out
   */
  async refreshStale(ctx: RequestContext): Promise<number> {
    await this.tenancy.withTenant(ctx, (tx) => this.outlooks.rankAgain(tx));
    const lanes = await Promise.allSettled(Array.from({ length: LANES }, () => this.lane(ctx)));
    return lanes.reduce((sum, lane) => {
      if (lane.status === 'rejected') throw lane.reason;
      return sum + lane.value;
    }, 0);
  }

  /**
   * The same inside a transaction, before a list is read: nothing to do, and one statement, on an ordinary day. One
   * batch at most: nobody waits for a whole association, which is the worker's.
   */
  async catchUp(tx: RequestContext): Promise<void> {
    await this.refreshBatch(tx, 'wait');
  }

  private async lane(ctx: RequestContext): Promise<number> {
    for (let done = 0; ;) {
      const batch = await this.tenancy.withTenant(ctx, (tx) => this.refreshBatch(tx, 'skip'));
      done += batch;
      if (batch < BATCH) return done;
    }
  }

  private async refreshBatch(tx: RequestContext, whenHeld: WhenHeld): Promise<number> {
    const rows = await this.outlooks.stale(tx, today(tx.clock), BATCH, whenHeld);
    await this.refresh(tx, await this.loader.whole(tx, rows));
    return rows.length;
  }
}
