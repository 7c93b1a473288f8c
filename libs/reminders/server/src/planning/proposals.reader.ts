import { Injectable } from '@nestjs/common';
import {
  type CalendarDate,
  type Id,
  PROGRAMME_TIME_ZONE,
  type RequestContext,
  toCalendarDate,
} from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { OpenProposal } from '@tdu/reminders-domain';

/** A released proposal with the programme it belongs to. */
export interface ReleasedProposal extends OpenProposal {
  readonly programmeId: Id;
  readonly programmeVersionId: Id;
}

interface Row extends Omit<ReleasedProposal, 'releasedOn'> {
  readonly releasedAt: Date;
}

/** The proposals that wait for an answer: one statement, ids and days, no names. */
@Injectable()
export class ProposalsReader {
  constructor(private readonly tenancy: Tenancy) {}

  /** Those of the association, or those of the given ids. */
  async released(tx: RequestContext, ids?: readonly Id[]): Promise<ReleasedProposal[]> {
    const rows: Row[] = await this.tenancy.manager(tx).query(
      `SELECT p.id AS "proposalId", p.released_at AS "releasedAt", v.programme_id AS "programmeId",
              p.programme_version_id AS "programmeVersionId", mr.person_id AS "mentorPersonId",
              me.person_id AS "menteePersonId", p.mentor_answer IS NOT NULL AS "mentorAnswered",
              p.mentee_answer IS NOT NULL AS "menteeAnswered"
         FROM proposal p
         JOIN programme_version v ON v.association_id = p.association_id AND v.id = p.programme_version_id
         JOIN participation mr ON mr.association_id = p.association_id AND mr.id = p.mentor_participation_id
         JOIN participation me ON me.association_id = p.association_id AND me.id = p.mentee_participation_id
        WHERE p.association_id = $1 AND p.state = 'released' AND ($2::uuid[] IS NULL OR p.id = ANY($2))
        ORDER BY p.id`,
      [tx.associationId, ids ?? null],
    );
    return rows.map(({ releasedAt, ...row }) => ({ ...row, releasedOn: dayOf(releasedAt) }));
  }
}

function dayOf(instant: Date): CalendarDate {
  return toCalendarDate(instant, PROGRAMME_TIME_ZONE);
}
