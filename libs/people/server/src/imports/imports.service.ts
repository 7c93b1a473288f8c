import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, canMove, today } from '@tdu/kernel';
import {
  type ColumnMapping,
  SheetError,
  type SheetPlan,
  TERMINAL_LIMITS,
  planSheet,
  refuseSheet,
  screeningSection,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { type ImportRunEntity, importTransitions } from '../entities/import-run.entity.js';
import { ImportPassService, type ImportProgress, type PassOptions } from './import-pass.service.js';
import { ImportUploadsService, type SheetUpload } from './import-uploads.service.js';
import { headingUnknown, importCommitted, importUnknown, noValidRow } from './import.refusals.js';
import { ImportRecords } from './import-records.js';
import { ImportsRepository } from './imports.repository.js';
import { isId, refusingSheets } from './sheet-results.js';
import { Turns } from './turns.js';

export interface ImportFile extends SheetUpload {
  /** Verdicts only; the import stays in the list, to be committed or not. */
  readonly dryRun?: boolean;
  /** Called once the sheet is received, with the id under which its refused rows will be found. */
  readonly onUploaded?: (importId: Id) => void;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** Sheets of mentors and mentees: mapped, checked, committed. A refusal leaves everything as it was. */
@Injectable()
export class ImportsService {
  private readonly turns = new Turns();

  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
    private readonly uploads: ImportUploadsService,
    private readonly passes: ImportPassService,
    private readonly programmes: ProgrammesService,
    private readonly records: ImportRecords,
  ) {}

  /** Changes what the columns are read as; the verdicts have to be made again. MAPPING_*, HEADING_UNKNOWN. */
  updateMapping(
    ctx: RequestContext,
    id: Id,
    changes: readonly ColumnMapping[],
  ): Promise<Result<ImportRunEntity>> {
    return this.open(ctx, id, async (tx, run) => {
      const stranger = changes.find(
        ({ heading }) => !run.mapping.some((column) => column.heading === heading),
      );
      if (stranger) return headingUnknown(stranger.heading);
      const mapping = run.mapping.map(
        (column) => changes.find(({ heading }) => heading === column.heading) ?? column,
      );
      const plan = await this.plan(tx, { ...run, mapping });
      if (!plan.ok && plan.refusal.code !== 'MAPPING_INCOMPLETE') return plan;
      return this.saved(tx, { ...run, mapping, state: 'uploaded', counts: null, verdicts: null });
    });
  }

  /** Reads another sheet of the workbook; the verdicts have to be made again. SHEET_UNKNOWN, HEADINGS_UNKNOWN. */
  chooseSheet(ctx: RequestContext, id: Id, name: string): Promise<Result<ImportRunEntity>> {
    return this.open(ctx, id, async (tx, run) => {
      const sheets = run.format.workbook?.sheets ?? [];
      const chosen = sheets.findIndex((sheet) => sheet.name === name);
      if (chosen < 0)
        refuseSheet('SHEET_UNKNOWN', sheets.map((sheet) => `« ${sheet.name} »`).join(', ') || 'aucune');
      const { headings } = sheets[chosen];
      if (!headings) refuseSheet('HEADINGS_UNKNOWN', `feuille « ${name} »`);
      const format = { ...run.format, headings, workbook: { sheets, chosen } };
      const mapping = await this.records.mappingFor(tx, run, headings);
      return this.saved(tx, { ...run, format, mapping, state: 'uploaded', counts: null, verdicts: null });
    });
  }

  /** Gives every line its verdict and changes nothing else. MAPPING_INCOMPLETE, NO_ROW, QUOTE_NOT_CLOSED. */
  check(
    ctx: RequestContext,
    id: Id,
    onProgress?: ImportFile['onProgress'],
  ): Promise<Result<ImportRunEntity>> {
    return this.pass(ctx, id, { write: false, onProgress });
  }

  /** Writes the people of the sheet, all or none. As `check`, and NO_VALID_ROW. */
  commit(
    ctx: RequestContext,
    id: Id,
    onProgress?: ImportFile['onProgress'],
  ): Promise<Result<ImportRunEntity>> {
    return this.pass(ctx, id, { write: true, onProgress });
  }

  /**
   * From the file to the pool in one go (terminal, demonstration). When no row is valid the import is kept as
   * checked, so that its refused rows can be had. Not to be called inside a transaction.
   */
  importFile(ctx: RequestContext, file: ImportFile): Promise<Result<ImportRunEntity>> {
    return this.uploads.receive(ctx, { limits: TERMINAL_LIMITS, ...file }, async ({ id }, bytes) => {
      file.onUploaded?.(id);
      const result = await this.pass(ctx, id, { write: !file.dryRun, onProgress: file.onProgress, bytes });
      if (!result.ok && result.refusal.code === 'NO_VALID_ROW') await this.check(ctx, id);
      return result;
    });
  }

  private pass(ctx: RequestContext, id: Id, options: PassOptions): Promise<Result<ImportRunEntity>> {
    return this.turns.take(() =>
      this.open(ctx, id, async (tx, run) => {
        const plan = await this.plan(tx, run);
        return plan.ok ? this.judge(tx, run, plan.value, options) : plan;
      }),
    );
  }

  private async judge(
    tx: RequestContext,
    run: ImportRunEntity,
    plan: SheetPlan,
    options: PassOptions,
  ): Promise<Result<ImportRunEntity>> {
    const verdicts = await this.passes.run(tx, run, plan, options);
    const counts = verdicts.counts();
    const judged = { ...run, counts, verdicts: verdicts.toString() };
    if (!options.write) return this.saved(tx, { ...judged, state: 'checked' });
    // Thrown, not returned: the transaction must take back the lines that it wrote.
    if (counts.refused === counts.read) throw new SheetError(noValidRow().refusal);
    await this.records.committed(tx, run, counts);
    return this.saved(tx, { ...judged, state: 'committed', committedAt: tx.clock.now() });
  }

  /** Opens an import that is not committed yet, in a transaction that a SheetError takes back. */
  private async open(
    ctx: RequestContext,
    id: Id,
    work: (tx: RequestContext, run: ImportRunEntity) => Promise<Result<ImportRunEntity>>,
  ): Promise<Result<ImportRunEntity>> {
    const result = await refusingSheets(() =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const run = isId(id) ? await this.imports.find(tx, id, true) : null;
        if (!run) return importUnknown();
        return canMove(importTransitions, run.state, 'checked') ? work(tx, run) : importCommitted();
      }),
    );
    return result.ok ? result.value : result;
  }

  private async plan(tx: RequestContext, run: ImportRunEntity): Promise<Result<SheetPlan>> {
    const screening = readSection(await this.programmes.current(tx, run.programmeId), screeningSection);
    return planSheet(run.role, run.mapping, screening[run.role], today(tx.clock));
  }

  private async saved(tx: RequestContext, run: ImportRunEntity): Promise<Result<ImportRunEntity>> {
    await this.imports.save(tx, run);
    return accept(run);
  }
}
