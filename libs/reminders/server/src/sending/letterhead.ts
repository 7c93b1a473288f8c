import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import { Tenancy } from '@tdu/platform';
import type { ReminderMails, ReminderTexts } from '@tdu/reminders-domain';

/** In whose name a mail is written. */
export interface LetterheadOf {
  readonly associationName: string;
  /** Null where the mail is not about one programme. */
  readonly programmeName: string | null;
  /** Who reads what people answer: the coordinator of longest standing; null when there is none. */
  readonly replyTo: string | null;
  /** What the programme says first in its mails, and instead of them, from its newest version. */
  readonly words: { readonly texts: ReminderTexts | null; readonly mails: ReminderMails | null } | null;
}

/** The sender's side of a mail: names and an address, in one narrow statement, for it is read for every mail. */
@Injectable()
export class Letterhead {
  constructor(private readonly tenancy: Tenancy) {}

  /** The letterhead of the association, and of one of its programmes. */
  async of(tx: RequestContext, programmeId: Id | null): Promise<LetterheadOf> {
    const [found]: LetterheadOf[] = await this.tenancy.manager(tx).query(
      `SELECT a.name AS "associationName", p.name AS "programmeName",
              (SELECT u.email FROM user_account u
                WHERE u.association_id = a.id AND u.roles @> ARRAY['coordinator'] AND u.disabled_at IS NULL
                ORDER BY u.created_at, u.id LIMIT 1) AS "replyTo",
              (SELECT jsonb_build_object('texts', v.sections->'reminders'->'texts', 'mails', v.sections->'reminders'->'mails')
                 FROM programme_version v
                WHERE (v.association_id, v.programme_id) = (a.id, p.id)
                ORDER BY v.number DESC LIMIT 1) AS words
         FROM association a LEFT JOIN programme p ON p.association_id = a.id AND p.id = $2
        WHERE a.id = $1`,
      [tx.associationId, programmeId],
    );
    return found;
  }
}
