import { Injectable } from '@nestjs/common';
import type { Id, RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { type EntityManager, LessThanOrEqual, MoreThan } from 'typeorm';
import { ApplicationDraftEntity } from '../entities/application-draft.entity.js';
import { ApplicationFormEntity } from '../entities/application-form.entity.js';
import { ApplicationEntity } from '../entities/application.entity.js';

/** Forms, drafts and applications, inside the tenant's transaction. */
@Injectable()
export class ApplicationsRepository {
  constructor(private readonly tenancy: Tenancy) {}

  form(tx: RequestContext, programmeId: Id, role: ParticipantRole): Promise<ApplicationFormEntity | null> {
    const { associationId } = tx;
    return this.manager(tx).findOneBy(ApplicationFormEntity, { associationId, programmeId, role });
  }

  formById(tx: RequestContext, id: Id): Promise<ApplicationFormEntity | null> {
    return this.manager(tx).findOneBy(ApplicationFormEntity, { associationId: tx.associationId, id });
  }

  /** The form, locked: places are given to one applicant after the other. */
  lockForm(
    tx: RequestContext,
    programmeId: Id,
    role: ParticipantRole,
  ): Promise<ApplicationFormEntity | null> {
    const where = { associationId: tx.associationId, programmeId, role };
    return this.manager(tx).findOne(ApplicationFormEntity, { where, lock: { mode: 'pessimistic_write' } });
  }

  saveForm(tx: RequestContext, form: ApplicationFormEntity): Promise<unknown> {
    return this.manager(tx).save(ApplicationFormEntity, form);
  }

  /** Applications that took a place. */
  received(tx: RequestContext, formId: Id): Promise<number> {
    return this.count(tx, formId, 'received');
  }

  count(tx: RequestContext, formId: Id, state: ApplicationEntity['state']): Promise<number> {
    return this.manager(tx).countBy(ApplicationEntity, { associationId: tx.associationId, formId, state });
  }

  submitted(tx: RequestContext, formId: Id, submissionId: Id): Promise<ApplicationEntity | null> {
    const { associationId } = tx;
    return this.manager(tx).findOneBy(ApplicationEntity, { associationId, formId, submissionId });
  }

  ofApplicant(tx: RequestContext, formId: Id, applicantKey: string): Promise<ApplicationEntity | null> {
    const { associationId } = tx;
    return this.manager(tx).findOneBy(ApplicationEntity, { associationId, formId, applicantKey });
  }

  saveApplication(tx: RequestContext, application: ApplicationEntity): Promise<unknown> {
    return this.manager(tx).save(ApplicationEntity, application);
  }

  /** Those who wait, the first first. */
  waiting(tx: RequestContext, formId: Id, take: number): Promise<ApplicationEntity[]> {
    const where = { associationId: tx.associationId, formId, state: 'waiting' as const };
    return this.manager(tx).find(ApplicationEntity, { where, order: { id: 'ASC' }, take });
  }

  /** Up to `take` applications of a form after one, oldest first. */
  page(tx: RequestContext, formId: Id, take: number, after?: Id): Promise<ApplicationEntity[]> {
    const later = after ? { id: MoreThan(after) } : {};
    const where = { associationId: tx.associationId, formId, ...later };
    return this.manager(tx).find(ApplicationEntity, { where, order: { id: 'ASC' }, take });
  }

  total(tx: RequestContext, formId: Id): Promise<number> {
    return this.manager(tx).countBy(ApplicationEntity, { associationId: tx.associationId, formId });
  }

  /** The draft of a code, if it has not ended. */
  draft(tx: RequestContext, tokenHash: string): Promise<ApplicationDraftEntity | null> {
    const where = { associationId: tx.associationId, tokenHash, expiresAt: MoreThan(tx.clock.now()) };
    return this.manager(tx).findOneBy(ApplicationDraftEntity, where);
  }

  saveDraft(tx: RequestContext, draft: ApplicationDraftEntity): Promise<unknown> {
    return this.manager(tx).save(ApplicationDraftEntity, draft);
  }

  eraseDraft(tx: RequestContext, tokenHash: string): Promise<unknown> {
    return this.manager(tx).delete(ApplicationDraftEntity, { associationId: tx.associationId, tokenHash });
  }

  /** Erases the drafts that have ended; returns how many. */
  async eraseEnded(tx: RequestContext): Promise<number> {
    const ended = { associationId: tx.associationId, expiresAt: LessThanOrEqual(tx.clock.now()) };
    return (await this.manager(tx).delete(ApplicationDraftEntity, ended)).affected ?? 0;
  }

  async names(tx: RequestContext, programmeId: Id): Promise<{ association: string; programme: string }> {
    const [row] = await this.manager(tx).query<{ association: string; programme: string }[]>(
      `SELECT a.name AS association, p.name AS programme FROM association a
         JOIN programme p ON p.association_id = a.id WHERE a.id = $1 AND p.id = $2`,
      [tx.associationId, programmeId],
    );
    return row;
  }

  private manager(tx: RequestContext): EntityManager {
    return this.tenancy.manager(tx);
  }
}
