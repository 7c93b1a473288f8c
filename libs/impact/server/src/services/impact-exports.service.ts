import { Injectable } from '@nestjs/common';
import { type Sheet, impactSheet, indicatorsSection, toCsv } from '@tdu/impact-domain';
import { type Id, type RequestContext, type Result, accept } from '@tdu/kernel';
import { departmentName } from './department-name.js';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import { readSection } from '@tdu/programmes-domain';
import { Tenancy } from '@tdu/platform';
import { CONTENT_TYPES, type ExportFormat } from '../exports/export-format.js';
import { toXlsx } from '../exports/xlsx.js';
import { ImpactService } from './impact.service.js';

/** A file ready to be sent or written. */
export interface ExportFile {
  readonly fileName: string;
  readonly contentType: string;
  readonly content: Buffer;
}

/** The table of a year as a file for a funder. It holds figures and names of departments, no person and no free text. */
@Injectable()
export class ImpactExportsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly impact: ImpactService,
    private readonly programmes: ProgrammesService,
  ) {}

  /** Writes the file. `protect` hides small head counts also from those who may see them. */
  async write(
    ctx: RequestContext,
    request: { programmeId: Id; year: number; format: ExportFormat; protect?: boolean },
  ): Promise<Result<ExportFile>> {
    const { programmeId, year, format, protect } = request;
    const sheet = await this.sheet(ctx, programmeId, year, protect);
    if (!sheet) return programmeUnknown();
    const content = format === 'csv' ? Buffer.from(toCsv(sheet), 'utf8') : await toXlsx(sheet);
    return accept({ fileName: `impact-${year}.${format}`, contentType: CONTENT_TYPES[format], content });
  }

  /** The cells of the file; undefined when there is no such programme. */
  private sheet(ctx: RequestContext, id: Id, year: number, protect?: boolean): Promise<Sheet | undefined> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const programme = await this.programmes.find(tx, id);
      if (!programme) return undefined;
      const { smallestGroup } = readSection(programme.currentVersion, indicatorsSection);
      const table = await this.impact.table(tx, id, year, protect);
      return impactSheet({ ...table, programmeName: programme.name, smallestGroup, nameOf: departmentName });
    });
  }
}
