import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId } from '@tdu/kernel';
import { type ParticipantRole, type Screening, recognise, screeningSection } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { ImportsRepository } from './imports.repository.js';
import { isId, nameOf, refusingSheets, shownName } from './sheet-results.js';
import { SheetStore } from './sheet-store.js';
import { type Spooled, spool } from './upload-spool.js';

/** A sheet that someone sends. */
export interface SheetUpload {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  /** As on the sender's disk; only shown. */
  readonly fileName: string;
  readonly stream: Readable;
}

/** Receives sheets, and keeps those that can be read. */
@Injectable()
export class ImportUploadsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly imports: ImportsRepository,
    private readonly store: SheetStore,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Receives a sheet, recognises how it is written and what its columns hold. Refusals: PROGRAMME_UNKNOWN,
   * FILE_EMPTY, FILE_TOO_LARGE, FILE_UNREADABLE, FILE_NOT_TEXT, LINE_TOO_LONG, HEADINGS_UNKNOWN,
   * HEADINGS_OTHER_ROLE.
   */
  upload(ctx: RequestContext, sheet: SheetUpload): Promise<Result<ImportRunEntity>> {
    return this.receive(ctx, sheet, (run) => Promise.resolve(accept(run)));
  }

  /** As `upload`, and goes on with the import while the sheet is still at hand on disk: `bytes` reads it. */
  async receive<T>(
    ctx: RequestContext,
    sheet: SheetUpload,
    goOn: (run: ImportRunEntity, bytes: Spooled['read']) => Promise<Result<T>>,
  ): Promise<Result<T>> {
    const programme = isId(sheet.programmeId) && (await this.programmes.find(ctx, sheet.programmeId));
    if (!programme) {
      sheet.stream.on('error', () => undefined).resume();
      return programmeUnknown();
    }
    const screening = readSection(programme.currentVersion, screeningSection);
    const result = await refusingSheets(() =>
      spool(sheet.stream, async (spooled) =>
        goOn(await this.keep(ctx, sheet, spooled, screening), () => spooled.read()),
      ),
    );
    return result.ok ? result.value : result;
  }

  private async keep(
    ctx: RequestContext,
    upload: SheetUpload,
    sheet: Spooled,
    screening: Screening,
  ): Promise<ImportRunEntity> {
    const recognised = recognise(sheet.head, sheet.encoding, upload.role, screening);
    return this.tenancy.withTenant(ctx, async (tx) => {
      const run = { ...newRun(tx, upload), ...recognised };
      await this.imports.save(tx, run);
      await this.store.save(tx, run.id, sheet.read());
      return run;
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
  };
}
