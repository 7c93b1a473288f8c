import { Injectable } from '@nestjs/common';
import type { Id } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { SystemDatabase } from '@tdu/platform';

/**
 * This part's queries that cross associations (docs/adr/0003): who fills in a public form is nobody's account, so the
 * association is found by what the form's address names. Identifiers only, read only. Add none elsewhere.
 */
@Injectable()
export class PeopleSystemQueries {
  constructor(private readonly database: SystemDatabase) {}

  /** The association that has a form for a programme and role, or undefined. */
  async associationOfForm(programmeId: Id, role: ParticipantRole): Promise<Id | undefined> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT association_id AS id FROM application_form WHERE programme_id = $1 AND role = $2`,
      [programmeId, role],
    );
    return rows[0]?.id;
  }

  /** The association in which a draft is kept, by the hash of its code, or undefined. */
  async associationOfDraft(tokenHash: string): Promise<Id | undefined> {
    const rows = await this.database.query<{ id: Id }>(
      `SELECT association_id AS id FROM application_draft WHERE token_hash = $1`,
      [tokenHash],
    );
    return rows[0]?.id;
  }
}
