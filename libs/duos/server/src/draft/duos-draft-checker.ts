import { Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarSection } from '@tdu/duos-domain';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import {
  type DraftChecker,
  DraftChecks,
  type DraftFinding,
  type ProgrammeDraft,
} from '@tdu/programmes-server';
import { readSection } from '@tdu/programmes-domain';
import { type DuoCursor, DuosRepository, cursorOf } from '../duos.repository.js';
import { draftFindings } from './draft-findings.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';

/** Duos read together: enough for few statements, few enough for the process to serve others in between. */
const PAGE = 500;
/** Said after each finding. */
const KEPT = '. Les duos en cours gardent celle qu’ils ont signée.';

/** Tells what a draft of a calendar would do to the running duos of a programme, if they moved to it. */
@Injectable()
export class DuosDraftChecker implements DraftChecker, OnModuleInit {
  constructor(
    private readonly checks: DraftChecks,
    private readonly duos: DuosRepository,
    private readonly loader: DuoLoader,
  ) {}

  onModuleInit(): void {
    this.checks.register(this);
  }

  /** Recomputes each open duo of the programme; nothing to read when the calendar stays as it is. */
  async check(tx: RequestContext, { programmeId, current, draft }: ProgrammeDraft): Promise<DraftFinding[]> {
    const [now, then] = [current, draft].map((sections) => readSection({ sections }, calendarSection));
    if (JSON.stringify(now) === JSON.stringify(then)) return [];
    return draftFindings(this.open(tx, programmeId), then, today(tx.clock), KEPT);
  }

  private async *open(tx: RequestContext, programmeId: Id): AsyncGenerator<DuoRecord> {
    const filter = { programmeId, open: true };
    for (let after: DuoCursor | undefined; ;) {
      const rows = await this.duos.page(tx, filter, today(tx.clock), { order: 'newest', take: PAGE, after });
      yield* await this.loader.whole(tx, rows);
      const last = rows.at(-1);
      if (!last || rows.length < PAGE) return;
      const [key, id] = cursorOf('newest', last);
      after = { key: `${key}`, id: `${id}` };
    }
  }
}
