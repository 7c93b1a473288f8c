import { Injectable } from '@nestjs/common';
import { type StandingDue, dueCalendar, papersDue } from '@tdu/duos-domain';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { Tenancy, loaderFor } from '@tdu/platform';
import { DocumentsRepository } from '../documents/documents.repository.js';
import { DuoReader } from '../duo-reader.js';
import type { DuoRecord } from '../life/duo-record.js';
import { DueSources } from './due-sources.js';

/** The calendar of a duo: charter, meetings, reviews, measures, documents, closure, in one list. */
@Injectable()
export class DuoCalendars {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly documents: DocumentsRepository,
    private readonly reader: DuoReader,
    private readonly sources: DueSources,
  ) {}

  /** Everything due over the life of a duo, by date, as it stands today; the same statements for one duo and many. */
  async of(ctx: RequestContext, { id, rules, life }: DuoRecord): Promise<StandingDue[]> {
    const kept = await loaderFor(ctx, 'duo-papers', (ids) => this.papers(ctx, ids)).load(id);
    const others = await loaderFor(ctx, 'duo-dues', (ids) => this.others(ctx, ids)).load(id);
    const papers = papersDue(rules.papers, life, new Set(kept));
    const all = dueCalendar(rules.calendar, life, today(ctx.clock), [...papers, ...(others ?? [])]);
    // A programme without a charter has none to show as signed.
    return rules.charter.signers.length > 0 ? all : all.filter(({ kind }) => kind !== 'charter');
  }

  private papers(ctx: RequestContext, ids: readonly Id[]) {
    return this.tenancy.withTenant(ctx, (tx) => this.documents.papersOf(tx, ids));
  }

  private others(ctx: RequestContext, ids: readonly Id[]) {
    return this.tenancy.withTenant(ctx, async (tx) =>
      this.sources.itemsOf(tx, await this.reader.snapshotsOf(tx, ids)),
    );
  }
}
