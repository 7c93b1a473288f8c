import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type DraftOutcome, calendarSection, outcomeUnder } from '@tdu/duos-domain';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import {
  type DraftChecker,
  DraftChecks,
  type DraftFinding,
  type ProgrammeDraft,
} from '@tdu/programmes-server';
import { readSection } from '@tdu/programmes-domain';
import { type DuoCursor, DuosRepository, cursorOf } from '../duos.repository.js';
import { DuoLoader } from '../life/duo-loader.js';
import type { DuoRecord } from '../life/duo-record.js';

/** Duos read together: enough for few statements, few enough for the process to serve others in between. */
const PAGE = 500;
/** Duos named beside a figure. */
const EXAMPLES = 5;

const FINDINGS = [
  ['worsens', 'DUOS_LATE', 'warning', 'deviendrait en retard', 'deviendraient en retard'],
  ['isOver', 'DUOS_OVER', 'warning', 'aurait dépassé son terme', 'auraient dépassé leur terme'],
  ['improves', 'DUOS_BETTER', 'information', 'ne serait plus en retard', 'ne seraient plus en retard'],
] as const satisfies readonly (readonly [keyof DraftOutcome, string, string, string, string])[];

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
    const day = today(tx.clock);
    const found = new Map<string, Id[]>(FINDINGS.map(([, code]) => [code, []]));
    for await (const { id, rules, life } of this.open(tx, programmeId)) {
      const outcome = outcomeUnder({ calendar: rules.calendar, life }, then, day);
      for (const [kind, code] of FINDINGS) if (outcome[kind]) found.get(code)!.push(id);
    }
    return FINDINGS.flatMap(([, code, gravity, one, several]) => {
      const ids = found.get(code)!;
      if (ids.length === 0) return [];
      const what = ids.length === 1 ? `1 duo ${one}` : `${ids.length} duos ${several}`;
      const message = `${what} en passant à cette version. Les duos en cours gardent celle qu’ils ont signée.`;
      return [{ code, gravity, message, count: ids.length, examples: ids.slice(0, EXAMPLES) }];
    });
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
