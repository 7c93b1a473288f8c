import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { type Concern, type WaitingReport, checkReport, reporterSide } from '@tdu/duos-domain';
import {
  type CalendarDate,
  type Id,
  type RequestContext,
  type Result,
  accept,
  newId,
  refuse,
  today,
} from '@tdu/kernel';
import { DomainEvents, History } from '@tdu/platform';
import type { SafeguardingReportEntity } from '../entities/index.js';
import { DuoCommands } from '../life/duo-commands.js';
import type { DuoRecord } from '../life/duo-record.js';
import { SafeguardingRepository } from './safeguarding.repository.js';

export interface ReportInput {
  readonly duoId: Id;
  readonly concern: Concern;
  /** In the reporter's own words; never needed. */
  readonly text?: string | null;
}

/** What the reporter keeps of a report: that it was received, and whether somebody reads it. */
export interface ReportReceipt {
  readonly receivedOn: CalendarDate;
  readonly hasReader: boolean;
}

/**
 * Confidential reports come in here. The text goes into its own table and nowhere else: not into the history of the
 * duo, nor an event, nor a mail; the duo's timeline does not even say that there is a report.
 */
@Injectable()
export class ReportsService {
  constructor(
    private readonly commands: DuoCommands,
    private readonly safeguarding: SafeguardingRepository,
    private readonly history: History,
    private readonly events: DomainEvents,
  ) {}

  /** Receives the report of one of the two people; the same one again on the same day is that one. */
  submit(ctx: RequestContext, { duoId, concern, text: words }: ReportInput): Promise<Result<ReportReceipt>> {
    return this.commands.within(ctx, duoId, async (tx, record): Promise<Result<ReportReceipt>> => {
      const reportedBy = reporterSide(ctx.actor, record.people);
      if (!reportedBy) return onlyParticipants();
      const text = words?.trim() || null;
      const checked = checkReport(text);
      if (!checked.ok) return checked;
      const report = newReport(tx, record, { concern, text, reportedBy });
      if (await this.safeguarding.insert(tx, report)) await this.tell(tx, report.id);
      const hasReader = await this.safeguarding.hasReader(tx, duoId);
      return accept({ receivedOn: report.reportedOn, hasReader });
    });
  }

  /** What waits for its reader, by id: for the mail that says so, which says no more. */
  waiting(tx: RequestContext): Promise<WaitingReport[]> {
    return this.safeguarding.waiting(tx);
  }

  private async tell(tx: RequestContext, subjectId: Id): Promise<void> {
    const received = { type: 'report.received', subjectId };
    await this.history.append(tx, { ...received, subjectType: 'safeguarding_report' });
    this.events.publish(tx, received);
  }
}

function newReport(
  tx: RequestContext,
  { id: duoId, rules: { programmeId } }: DuoRecord,
  told: Pick<SafeguardingReportEntity, 'concern' | 'text' | 'reportedBy'>,
): SafeguardingReportEntity {
  const textHash = createHash('sha256')
    .update(told.text ?? '')
    .digest('hex');
  const key = { associationId: tx.associationId, id: newId(), duoId, programmeId };
  const dates = { reportedOn: today(tx.clock), reviewOn: null, createdAt: tx.clock.now() };
  return { ...key, ...told, textHash, state: 'received', ...dates };
}

function onlyParticipants() {
  const message =
    'Un signalement vient de l’une des deux personnes du duo. Pour l’équipe : parlez à la personne référente.';
  return refuse('NOT_ALLOWED', message, 'duoId');
}
