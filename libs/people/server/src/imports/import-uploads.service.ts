import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId } from '@tdu/kernel';
import {
  IMPORT_LIMITS,
  type ImportLimits,
  type ParticipantRole,
  type Screening,
  importFields,
  rememberedMapping,
  screeningSection,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { isId, nameOf, refusingSheets, shownName } from './sheet-results.js';
import { MappingMemory } from './mapping-memory.js';
import type { SheetBytes, SheetFile } from './sheet-file.js';
import { SheetStore } from './sheet-store.js';
import { spool } from './upload-spool.js';

/** A sheet that someone sends. */
export interface SheetUpload {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  /** As on the sender's disk; only shown. */
  readonly fileName: string;
  readonly stream: Readable;
  /** What it may weigh; that of the screens unless told otherwise. */
  readonly limits?: ImportLimits;
}

/** Receives sheets, and keeps those that can be read. */
@Injectable()
export class ImportUploadsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
    private readonly store: SheetStore,
    private readonly programmes: ProgrammesService,
    private readonly memory: MappingMemory,
  ) {}

  /**
   * Receives a sheet, recognises how it is written and what its columns hold. Refusals: PROGRAMME_UNKNOWN,
   * FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_NOT_TEXT, LINE_TOO_LONG, TOO_MANY_ROWS, HEADINGS_UNKNOWN,
   * HEADINGS_OTHER_ROLE; of a workbook those of `readWorkbook` too.
   */
  upload(ctx: RequestContext, sheet: SheetUpload): Promise<Result<ImportRunEntity>> {
    return this.receive(ctx, sheet, (run) => Promise.resolve(accept(run)));
  }

  /** As `upload`, and goes on with the import while the sheet is still at hand on disk: `bytes` reads it. */
  async receive<T>(
    ctx: RequestContext,
    sheet: SheetUpload,
    goOn: (run: ImportRunEntity, bytes: SheetBytes) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const programme = isId(sheet.programmeId) && (await this.programmes.find(ctx, sheet.programmeId));
    if (!programme) {
      sheet.stream.on('error', () => undefined).resume();
      return programmeUnknown();
    }
    const screening = readSection(programme.currentVersion, screeningSection);
    const result = await refusingSheets(() =>
      spool({ limits: IMPORT_LIMITS, ...sheet }, async (file) => {
        const { run, bytes } = await this.keep(ctx, sheet, file, screening);
        return goOn(run, bytes);
      }),
    );
    return result.ok ? result.value : result;
  }

  private async keep(
    ctx: RequestContext,
    upload: SheetUpload,
    file: SheetFile,
    screening: Screening,
  ): Promise<{ run: ImportRunEntity; bytes: SheetBytes }> {
    const { role } = upload;
    const { sheets, format, mapping } = await file.recognise(role, screening);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const before = await this.memory.recall(tx, role, format.headings);
      const fields = importFields(role, screening[role]);
      const run = { ...newRun(tx, upload), format, mapping: rememberedMapping(mapping, before, fields) };
      await this.imports.save(tx, run);
      for (const [at, bytes] of sheets) await this.store.save(tx, { importId: run.id, sheet: at }, bytes());
      return { run, bytes: sheets.get(format.workbook?.chosen ?? 0)! };
    });
  }
}

function newRun(
  tx: RequestContext,
  { programmeId, role, fileName }: SheetUpload,
): Omit<ImportRunEntity, 'format' | 'mapping'> {
  return {
    associationId: tx.associationId,
    id: newId(),
    programmeId,
    role,
    fileName: shownName(fileName),
    state: 'uploaded',
    counts: null,
    verdicts: null,
    createdBy: nameOf(tx.actor),
    createdAt: tx.clock.now(),
    committedAt: null,
    undoneAt: null,
  };
}
