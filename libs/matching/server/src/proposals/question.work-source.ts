import { Injectable, type OnModuleInit } from '@nestjs/common';
import { frenchDate } from '@tdu/kernel';
import { WORK_PARAMETERS, WorkSources } from '@tdu/platform';

/** Puts questions about proposals on the work list: somebody waits for the team before answering. */
@Injectable()
export class ProposalQuestionWork implements OnModuleInit {
  constructor(private readonly sources: WorkSources) {}

  onModuleInit(): void {
    this.sources.register({
      kinds: ['proposal_question'],
      sql: `SELECT 'proposal_question', q.id, (q.asked_at AT TIME ZONE 'Europe/Paris')::date, q.side,
                   v.programme_id, NULL::uuid, r.id, r.mentor_participation_id, r.mentee_participation_id
              FROM proposal_question q
              JOIN proposal r ON r.association_id = q.association_id AND r.id = q.proposal_id AND r.state = 'released'
              JOIN programme_version v ON v.association_id = r.association_id AND v.id = r.programme_version_id
             WHERE q.association_id = ${WORK_PARAMETERS.associationId} AND q.answered_at IS NULL`,
      reason: (detail, dueOn) =>
        `${detail === 'mentor' ? 'Le mentor' : 'La personne mentorée'} voudrait en savoir plus depuis le ${frenchDate(dueOn)}`,
    });
  }
}
