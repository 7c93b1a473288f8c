import { Injectable } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import {
  type ColumnMapping,
  type VerdictCounts,
  importFields,
  matchHeadings,
  rememberedMapping,
  screeningSection,
} from '@tdu/people-domain';
import { History } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ImportRunEntity } from '../entities/import-run.entity.js';
import { ImportUndoRepository } from './import-undo.repository.js';
import { MappingMemory } from './mapping-memory.js';

/** What is kept of an import beyond its people: its history, how its columns were read, and for how long it can go. */
@Injectable()
export class ImportRecords {
  constructor(
    private readonly memory: MappingMemory,
    private readonly history: History,
    private readonly undo: ImportUndoRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Notes that the people of a sheet were written; what was kept of imports too old to be undone is let go. */
  async committed(tx: RequestContext, run: ImportRunEntity, counts: VerdictCounts): Promise<void> {
    const entry = { subjectType: 'import_run', subjectId: run.id, type: 'import.committed', data: counts };
    await this.history.append(tx, entry);
    await this.memory.keep(tx, run.role, run.mapping);
    await this.undo.forgetOld(tx);
  }

  /** What columns with these headings are read as: as the last time, or by a guess. */
  async mappingFor(
    tx: RequestContext,
    { role, programmeId }: ImportRunEntity,
    headings: readonly string[],
  ): Promise<ColumnMapping[]> {
    const screening = readSection(await this.programmes.current(tx, programmeId), screeningSection);
    const fields = importFields(role, screening[role]);
    return rememberedMapping(
      matchHeadings(headings, fields),
      await this.memory.recall(tx, role, headings),
      fields,
    );
  }
}
