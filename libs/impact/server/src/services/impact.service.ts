import { Injectable } from '@nestjs/common';
import { Permission, isAllowed } from '@tdu/accounts-domain';
import { DuosService } from '@tdu/duos-server';
import {
  type ImpactTable,
  type IndicatorSummary,
  type IndicatorsSettings,
  type ProcessSummary,
  admittedMentees,
  impactTable,
  indicatorsSection,
  summariseAll,
  summariseProcess,
} from '@tdu/impact-domain';
import { type Id, type RequestContext, today } from '@tdu/kernel';
import { screeningSection } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { CountsRepository } from '../repositories/counts.repository.js';
import { MeasuresRepository } from '../repositories/measures.repository.js';
import { TargetsService } from './targets.service.js';

/** Before any duo: figures until today are figures since then. */
const BEGINNING = '2000-01-01';

/** What the duos changed: the figures that screens show and exports give, the very same ones. */
@Injectable()
export class ImpactService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly programmes: ProgrammesService,
    private readonly duos: DuosService,
    private readonly targets: TargetsService,
    private readonly counts: CountsRepository,
    private readonly measures: MeasuresRepository,
  ) {}

  /**
   * The target/achieved table of a calendar year. Readers who do not follow single duos (a funder), and anyone who
   * asks for it with `protect`, see no small head count.
   */
  table(ctx: RequestContext, programmeId: Id, year: number, protect = false): Promise<ImpactTable> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const { achieved, smallestGroup } = await this.settings(tx, programmeId);
      const duos = await this.counts.duos(tx, programmeId);
      const { departments, announced } = await this.targets.ofYear(tx, programmeId, year);
      const hideBelow = protect || !followsDuos(tx) ? smallestGroup : null;
      return impactTable({ year, achieved, duos, targets: departments, announced, hideBelow });
    });
  }

  /** Each indicator of the programme at its moments, by the people measured at both; small groups never show. */
  indicators(ctx: RequestContext, programmeId: Id): Promise<IndicatorSummary[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const settings = await this.settings(tx, programmeId);
      const measures = await this.measures.ofProgramme(tx, programmeId);
      return summariseAll(settings, measures, await this.counts.people(tx, programmeId));
    });
  }

  /** How the programme itself goes, until today. */
  process(ctx: RequestContext, programmeId: Id): Promise<ProcessSummary> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const version = await this.programmes.current(tx, programmeId);
      const { smallestGroup } = readSection(version, indicatorsSection);
      const screening = readSection(version, screeningSection);
      const day = today(tx.clock);
      const mentees = await this.counts.mentees(tx, programmeId);
      const figures = await this.duos.statistics(tx, programmeId, BEGINNING, day);
      const admitted = admittedMentees(screening.mentee, mentees, day);
      return summariseProcess(admitted, figures, followsDuos(tx) ? 1 : smallestGroup);
    });
  }

  private async settings(tx: RequestContext, programmeId: Id): Promise<IndicatorsSettings> {
    return readSection(await this.programmes.current(tx, programmeId), indicatorsSection);
  }
}

/** Who reads each duo anyway learns nothing about anyone from a small head count. */
function followsDuos(ctx: RequestContext): boolean {
  return isAllowed(ctx.actor, [Permission.ReadDuos]);
}
