import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import type { DuoRecord } from '@tdu/duos-server';
import { type SheetLine, indicatorsSection, measureSheet } from '@tdu/impact-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy, loaderFor } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { MeasureEntity } from '../entities/measure.entity.js';
import { MeasuresRepository } from '../repositories/measures.repository.js';

/** A line of the sheet with whom it is about and what was recorded, the latest first. */
export interface MeasuredLine extends SheetLine {
  readonly participationId: Id;
  readonly values: readonly MeasureEntity[];
}

/** What is measured of single duos, read together for one request. */
@Injectable()
export class DuoMeasures {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly programmes: ProgrammesService,
    private readonly measures: MeasuresRepository,
  ) {}

  /** The sheet of a duo under its own version, with what is known; for the team, empty for others. */
  async of(ctx: RequestContext, { row }: DuoRecord): Promise<MeasuredLine[]> {
    if (!isAllowed(ctx.actor, [Permission.ReadDuos])) return [];
    const seats = { mentor: row.mentorParticipationId, mentee: row.menteeParticipationId };
    const [sheet, ofMentor, ofMentee] = await Promise.all([
      this.sheet(ctx, row.programmeVersionId),
      this.about(ctx, seats.mentor),
      this.about(ctx, seats.mentee),
    ]);
    const known = [...ofMentor, ...ofMentee];
    return sheet.map((line) => {
      const participationId = seats[line.role];
      const values = known.filter(
        (one) =>
          one.participationId === participationId &&
          one.moment === line.moment &&
          one.indicator === line.indicator.key,
      );
      return { ...line, participationId, values };
    });
  }

  private async sheet(ctx: RequestContext, versionId: Id): Promise<SheetLine[]> {
    const loader = loaderFor(ctx, 'measure-sheets', async (ids: readonly Id[]) => {
      const versions = await this.programmes.versions(ctx, ids);
      return new Map(
        versions.map((version) => [version.id, measureSheet(readSection(version, indicatorsSection))]),
      );
    });
    return (await loader.load(versionId)) ?? [];
  }

  private async about(ctx: RequestContext, participationId: Id): Promise<MeasureEntity[]> {
    const loader = loaderFor(ctx, 'measures-about', (ids: readonly Id[]) =>
      this.tenancy.withTenant(ctx, async (tx) => {
        const found = await this.measures.latestAbout(tx, ids);
        return new Map(ids.map((id) => [id, found.filter((one) => one.participationId === id)]));
      }),
    );
    return (await loader.load(participationId)) ?? [];
  }
}
