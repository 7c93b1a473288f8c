import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept } from '@tdu/kernel';
import { IMPORT_UNDO_DAYS } from '@tdu/people-domain';
import { DomainEvents, History, Tenancy } from '@tdu/platform';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { importChangedSince, importNotCommitted, importTooOld, importUnknown } from './import.refusals.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { ImportsRepository } from './imports.repository.js';
import { isId } from './sheet-results.js';

/** People named in a refusal: enough to see what is the matter. */
const NAMED = 5;
const DAY_MS = 86_400_000;

/** Takes an import back, all of it or nothing. */
@Injectable()
export class ImportUndoService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
    private readonly undoing: ImportUndoRepository,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /**
   * Makes persons and participations exactly what they were before an import. Again changes nothing. Refusals
   * IMPORT_UNKNOWN, IMPORT_NOT_COMMITTED, IMPORT_TOO_OLD (30 days), IMPORT_CHANGED_SINCE (names who is in use by now).
   */
  undo(ctx: RequestContext, id: Id): Promise<Result<ImportRunEntity>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = isId(id) ? await this.imports.find(tx, id, true) : null;
      if (!run) return importUnknown();
      if (run.state === 'undone') return accept(run);
      if (run.state !== 'committed') return importNotCommitted();
      if (!isUndoable(run, tx.clock.now())) return importTooOld();
      const touched = await this.undoing.touched(tx, id, NAMED + 1);
      if (touched.length > 0) return importChangedSince(touched.slice(0, NAMED), touched.length > NAMED);
      await this.undoing.restore(tx, id);
      const undone: ImportRunEntity = { ...run, state: 'undone', undoneAt: tx.clock.now() };
      await this.imports.save(tx, undone);
      await this.history.append(tx, { subjectType: 'import_run', subjectId: id, type: 'import.undone' });
      this.events.publish(tx, { type: 'import.undone', subjectId: id });
      return accept(undone);
    });
  }
}

/** Until when a committed import can be taken back; null for any other. */
export function undoableUntil({ state, committedAt }: ImportRunEntity): Date | null {
  if (state !== 'committed' || !committedAt) return null;
  return new Date(committedAt.getTime() + IMPORT_UNDO_DAYS * DAY_MS);
}

function isUndoable(run: ImportRunEntity, now: Date): boolean {
  const until = undoableUntil(run);
  return until !== null && now <= until;
}
