import { Injectable } from '@nestjs/common';
import { Background, RequestLimiter } from '@tdu/accounts-server';
import { type Id, type RequestContext, type Result, accept, newId, writtenLanguage } from '@tdu/kernel';
import {
  type Answers,
  DRAFT_DAYS,
  type ParticipantRole,
  keepableAnswers,
  messageLanguageCode,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import type { ApplicationDraftEntity } from '../entities/application-draft.entity.js';
import type { ApplicationFormEntity } from '../entities/application-form.entity.js';
import { ApplicationsMail } from './applications-mail.js';
import { draftUnknown, formUnknown, tooManyApplications } from './application.refusals.js';
import { ApplicationsRepository } from './applications.repository.js';
import { FormLocator } from './form-locator.js';
import { newResumeCode, readResumeCode, showResumeCode } from './resume-code.js';

/** A form that was begun. */
export interface DraftCommand {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly answers: Answers;
  /** Of the draft to go on with; null begins one. */
  readonly resumeCode: string | null;
  /** Where the request comes from (IP address). */
  readonly network: string;
}

export interface SavedDraft {
  readonly resumeCode: string;
  readonly expiresAt: Date;
}

export interface ResumedDraft extends SavedDraft {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly answers: Answers;
}

const DAY = 86_400_000;
/** Savings from one network in fifteen minutes: a group that fills in forms together in one office fits. */
const SAVES_PER_NETWORK = 300;
/** Codes tried from one network in fifteen minutes. */
const CODES_PER_NETWORK = 30;
/** Messages an address receives in fifteen minutes, whoever asks. */
const MAILS_PER_ADDRESS = 3;
const ADDRESS = /^[^\s@<>,;]+@[^\s@<>,;]+\.[^\s@<>,;]{2,}$/;

/** Drafts of public forms: kept for thirty days under a code, then erased. */
@Injectable()
export class ApplicationDraftsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ApplicationsRepository,
    private readonly locator: FormLocator,
    private readonly limiter: RequestLimiter,
    private readonly background: Background,
    private readonly mail: ApplicationsMail,
  ) {}

  /** Keeps what was typed so far, complete or not; refusals FORM_UNKNOWN, DRAFT_UNKNOWN, TOO_MANY_REQUESTS. */
  async save(command: DraftCommand): Promise<Result<SavedDraft>> {
    const { programmeId, role, network, resumeCode } = command;
    if (!this.limiter.take(`draft ${network}`, SAVES_PER_NETWORK)) return tooManyApplications();
    const ctx = await this.locator.byProgramme(programmeId, role);
    if (!ctx) return formUnknown();
    const code = resumeCode === null ? newResumeCode() : readResumeCode(resumeCode);
    if (!code) return draftUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const form = await this.repository.form(tx, programmeId, role);
      if (!form) return formUnknown();
      await this.repository.eraseEnded(tx);
      const tokenHash = this.locator.hash('draft', code);
      const before = resumeCode === null ? null : await this.repository.draft(tx, tokenHash);
      if (resumeCode !== null && before?.formId !== form.id) return draftUnknown();
      const draft = this.next(tx, form, tokenHash, before, keepableAnswers(role, command.answers));
      await this.repository.saveDraft(tx, { ...draft, mailed: this.send(tx, form, draft, code) });
      return accept({ resumeCode: showResumeCode(code), expiresAt: draft.expiresAt });
    });
  }

  /** What was typed under a code; refusals DRAFT_UNKNOWN, TOO_MANY_REQUESTS. */
  async resume(typed: string, network: string): Promise<Result<ResumedDraft>> {
    if (!this.limiter.take(`resume ${network}`, CODES_PER_NETWORK)) return tooManyApplications();
    const code = readResumeCode(typed);
    const tokenHash = code && this.locator.hash('draft', code);
    const ctx = tokenHash && (await this.locator.byDraft(tokenHash));
    if (!ctx) return draftUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const draft = await this.repository.draft(tx, tokenHash);
      const form = draft && (await this.repository.formById(tx, draft.formId));
      if (!draft || !form) return draftUnknown();
      const { programmeId, role } = form;
      const { answers, expiresAt } = draft;
      return accept({ programmeId, role, answers, expiresAt, resumeCode: showResumeCode(code) });
    });
  }

  /** Erases every draft of the association that has ended; returns how many. */
  eraseEnded(ctx: RequestContext): Promise<number> {
    return this.tenancy.withTenant(ctx, (tx) => this.repository.eraseEnded(tx));
  }

  private next(
    tx: RequestContext,
    { id: formId }: ApplicationFormEntity,
    tokenHash: string,
    before: ApplicationDraftEntity | null,
    answers: Answers,
  ): ApplicationDraftEntity {
    const { associationId, clock } = tx;
    const expiresAt = before?.expiresAt ?? new Date(clock.now().getTime() + DRAFT_DAYS * DAY);
    const mailed = before?.mailed ?? false;
    return { associationId, id: before?.id ?? newId(), formId, tokenHash, answers, mailed, expiresAt };
  }

  /** Sends the code once there is an address, once a draft; returns whether it has been sent. */
  private send(
    tx: RequestContext,
    form: ApplicationFormEntity,
    draft: ApplicationDraftEntity,
    code: string,
  ): boolean {
    const email = draft.answers.email?.trim().toLowerCase() ?? '';
    if (draft.mailed || !ADDRESS.test(email)) return draft.mailed;
    if (!this.limiter.take(`draft address ${email}`, MAILS_PER_ADDRESS)) return false;
    const { associationId, actor, clock, language } = tx;
    const ctx = { associationId, actor, clock, language };
    const written = writtenLanguage(messageLanguageCode(draft.answers.messageLanguage ?? ''));
    const about = { email, language: written, code: showResumeCode(code), expiresAt: draft.expiresAt };
    this.tenancy.afterCommit(tx, async () =>
      this.background.run('sending the code of a draft', () =>
        this.mail.sendDraft(ctx, form.programmeId, about),
      ),
    );
    return true;
  }
}
