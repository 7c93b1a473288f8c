import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import { type SheetPlan, VerdictSheet, refuseSheet, sheetRows } from '@tdu/people-domain';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { type ImportLine, ImportLinesRepository } from './import-lines.repository.js';
import { KnownParticipants } from './known-participants.js';
import { copyText } from './participant-row.js';
import { ParticipantsStage, type Sent, type StageTarget } from './participants-stage.js';
import { type Candidate, SheetPass } from './sheet-pass.js';
import { SheetStore, type StoredSheet } from './sheet-store.js';

/** How far a pass has come. */
export interface ImportProgress {
  readonly linesRead: number;
}

export interface PassOptions {
  /** Whether people are written, or verdicts only. */
  readonly write: boolean;
  readonly onProgress?: (progress: ImportProgress) => void;
  /** The sheet, when it is at hand nearer than in the database. */
  readonly bytes?: () => AsyncIterable<Buffer>;
}

interface Batch {
  readonly run: ImportRunEntity;
  readonly pass: SheetPass;
  readonly write: boolean;
  /** Whether there is anyone to be found. */
  readonly lookUp: boolean;
}

/**
 * Goes once over a stored sheet: reads it piece by piece, gives each row its verdict and sends people to the
 * database. While PostgreSQL writes one batch the next is being read; memory holds no more than the two.
 */
@Injectable()
export class ImportPassService {
  constructor(
    private readonly store: SheetStore,
    private readonly lines: ImportLinesRepository,
    private readonly known: KnownParticipants,
    private readonly stage: ParticipantsStage,
  ) {}

  /** The verdicts of the sheet. Throws SheetError when the sheet has no row or an open quote. */
  async run(
    tx: RequestContext,
    run: ImportRunEntity,
    plan: SheetPlan,
    options: PassOptions,
  ): Promise<VerdictSheet> {
    const verdicts = new VerdictSheet();
    const pass = new SheetPass(plan, verdicts);
    await this.lines.clear(tx, run.id);
    if (options.write) await this.stage.open(tx);
    const batch = { run, pass, write: options.write, lookUp: await this.known.anyone(tx) };
    const linesRead = await this.readAll(tx, batch, options);
    if (linesRead <= 1) refuseSheet('NO_ROW');
    if (options.write && batch.lookUp) await this.stage.write(tx, target(run), pass.metKnown);
    return verdicts;
  }

  private async readAll(tx: RequestContext, batch: Batch, options: PassOptions): Promise<number> {
    const bytes = options.bytes?.() ?? this.store.read(tx, storedSheet(batch.run));
    let linesRead = 0;
    let writing: Promise<void> = Promise.resolve();
    try {
      for await (const rows of sheetRows(bytes, batch.run.format)) {
        const lines: ImportLine[] = [];
        const candidates = batch.pass.judge(rows, lines);
        // Looking up uses the connection that is writing.
        if (batch.lookUp) await writing;
        const people = await this.settle(tx, batch, candidates, lines);
        await writing;
        const sent = people ? await this.send(tx, batch, people) : undefined;
        writing = this.finish(tx, batch, sent, lines);
        writing.catch(() => undefined);
        linesRead += rows.length;
        options.onProgress?.({ linesRead });
      }
    } finally {
      await writing;
    }
    return linesRead;
  }

  /** The people of a batch as they go to the database; empty when there is nobody to be written. */
  private async settle(
    tx: RequestContext,
    { run, pass, write, lookUp }: Batch,
    candidates: readonly Candidate[],
    lines: ImportLine[],
  ): Promise<string> {
    const told = lookUp ? candidates.map((candidate) => candidate.told) : [];
    const known = await this.known.find(tx, target(run), told);
    const rows = pass.settle(candidates, known, lines);
    return write ? copyText(rows) : '';
  }

  /** With nobody to be looked up, no later row of the sheet can meet what is written before the end. */
  private send(tx: RequestContext, { run, lookUp }: Batch, people: string): Promise<Sent> {
    return lookUp ? this.stage.add(tx, people) : this.stage.addNew(tx, target(run), people);
  }

  private async finish(
    tx: RequestContext,
    { run }: Batch,
    sent: Sent | undefined,
    lines: readonly ImportLine[],
  ): Promise<void> {
    await sent?.done;
    await this.lines.add(tx, run.id, lines);
  }
}

function storedSheet({ id, format }: ImportRunEntity): StoredSheet {
  return { importId: id, sheet: format.workbook?.chosen ?? 0 };
}

function target({ id, programmeId, role }: ImportRunEntity): StageTarget {
  return { importId: id, programmeId, role };
}
