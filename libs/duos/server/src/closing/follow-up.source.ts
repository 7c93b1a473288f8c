import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  type DueItem,
  type DuoSnapshot,
  closingSchema,
  closingSection,
  followUpsDue,
} from '@tdu/duos-domain';
import { type Id, type RequestContext, frenchDate } from '@tdu/kernel';
import { WORK_PARAMETERS, WorkSources } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import { type DueSource, DueSources } from '../due/due-sources.js';
import { EndingsRepository } from './endings.repository.js';
import { consentOf } from './endings.service.js';

/** Follow-ups of a version that names none; one source with the section of the domain. */
const USUAL = JSON.stringify(closingSchema.parse({}).followUpMonths);
const { associationId, today } = WORK_PARAMETERS;

/** Follow-ups after a duo: in its calendar, and on the work list once their day has come. */
@Injectable()
export class FollowUpSource implements DueSource, OnModuleInit {
  constructor(
    private readonly due: DueSources,
    private readonly work: WorkSources,
    private readonly endings: EndingsRepository,
    private readonly programmes: ProgrammesService,
  ) {}

  onModuleInit(): void {
    this.due.register(this);
    this.work.register({
      kinds: ['follow_up'],
      sql: WORK,
      reason: (detail, dueOn) => `Suivi à ${detail ?? ''} mois, attendu depuis le ${frenchDate(dueOn)}`,
    });
  }

  async itemsOf(tx: RequestContext, duos: readonly DuoSnapshot[]): Promise<Map<Id, DueItem[]>> {
    const closed = duos.filter(({ life }) => life.closedOn !== null);
    if (closed.length === 0) return new Map();
    const ids = closed.map(({ duoId }) => duoId);
    const versions = await this.programmes.versions(tx, [
      ...new Set(closed.map((duo) => duo.programmeVersionId)),
    ]);
    const rules = new Map(versions.map((version) => [version.id, readSection(version, closingSection)]));
    const endings = await this.endings.ofDuos(tx, ids);
    return new Map(
      closed.map(({ duoId, life, programmeVersionId }) => {
        const { aftermath, followUps } = endings.get(duoId)!;
        return [duoId, followUpsDue(rules.get(programmeVersionId)!, life, consentOf(aftermath), followUps)];
      }),
    );
  }
}

const WORK = `
  SELECT 'follow_up', md5(d.id::text || side.name || months.n)::uuid, (d.closed_on + make_interval(months => months.n::int))::date,
         months.n, v.programme_id, d.id, d.id, NULL::uuid, NULL::uuid
    FROM duo_aftermath a
    JOIN duo d ON d.association_id = a.association_id AND d.id = a.duo_id AND d.state = 'closed'
    JOIN programme_version v ON v.association_id = d.association_id AND v.id = d.programme_version_id
   CROSS JOIN LATERAL (VALUES ('mentor', a.mentor_alumni), ('mentee', a.mentee_alumni)) AS side (name, agreed)
   CROSS JOIN LATERAL jsonb_array_elements_text(coalesce(v.sections #> '{closing,followUpMonths}', '${USUAL}'::jsonb)) AS months (n)
   WHERE a.association_id = ${associationId} AND side.agreed
     AND (d.closed_on + make_interval(months => months.n::int))::date <= ${today}
     AND NOT EXISTS (SELECT FROM duo_follow_up f WHERE f.association_id = a.association_id AND f.duo_id = d.id
                        AND f.side = side.name AND f.months = months.n::int)`;
