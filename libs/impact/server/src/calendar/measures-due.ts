import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { DueItem, DuoSnapshot } from '@tdu/duos-domain';
import { type DueSource, DueSources } from '@tdu/duos-server';
import { type IndicatorsSettings, type Moment, indicatorsSection, measuresDue } from '@tdu/impact-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';

/** What has been measured about a participation at one moment. */
interface Measured {
  readonly participationId: Id;
  readonly moment: Moment;
  readonly indicators: readonly string[];
}

/** Puts what a programme measures, and when, into the calendar of its duos. */
@Injectable()
export class MeasuresDue implements DueSource, OnModuleInit {
  constructor(
    private readonly sources: DueSources,
    private readonly programmes: ProgrammesService,
    private readonly tenancy: Tenancy,
  ) {}

  onModuleInit(): void {
    this.sources.register(this);
  }

  /** One item a moment and duo, in two statements however many duos. */
  async itemsOf(
    tx: RequestContext,
    duos: readonly DuoSnapshot[],
  ): Promise<ReadonlyMap<Id, readonly DueItem[]>> {
    const versions = await this.programmes.versions(tx, [
      ...new Set(duos.map((duo) => duo.programmeVersionId)),
    ]);
    const settings = new Map<Id, IndicatorsSettings>(
      versions.map((version) => [version.id, readSection(version, indicatorsSection)]),
    );
    const measured = await this.measured(tx, duos);
    return new Map(
      duos.map((duo) => {
        const seats = [duo.mentorParticipationId, duo.menteeParticipationId];
        const known = measured.filter(({ participationId }) => seats.includes(participationId));
        const rules = settings.get(duo.programmeVersionId);
        return [duo.duoId, rules ? measuresDue(rules, duo.calendar, duo.life, known) : []];
      }),
    );
  }

  private measured(tx: RequestContext, duos: readonly DuoSnapshot[]): Promise<Measured[]> {
    const seats = duos.flatMap((duo) => [duo.mentorParticipationId, duo.menteeParticipationId]);
    return this.tenancy.manager(tx).query(
      `SELECT participation_id AS "participationId", moment, array_agg(DISTINCT indicator) AS indicators
         FROM measure WHERE association_id = $1 AND participation_id = ANY($2) GROUP BY participation_id, moment`,
      [tx.associationId, seats],
    );
  }
}
