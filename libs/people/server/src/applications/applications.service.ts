import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, today } from '@tdu/kernel';
import {
  type Answers,
  type ParticipantRole,
  type ToldFacts,
  formQuestions,
  formState,
  identityKey,
  mayApply,
  readAnswers,
  screeningSection,
} from '@tdu/people-domain';
import { Tenancy } from '@tdu/platform';
import { readSection } from '@tdu/programmes-domain';
import { ProgrammesService } from '@tdu/programmes-server';
import type { ApplicationFormEntity } from '../entities/application-form.entity.js';
import type { ApplicationEntity } from '../entities/application.entity.js';
import { isId } from '../is-id.js';
import { ApplicationAnnouncer } from './application-announcer.js';
import {
  consentMissing,
  formUnknown,
  noticeChanged,
  submissionInvalid,
  tooManyApplications,
} from './application.refusals.js';
import { ApplicationsRepository } from './applications.repository.js';
import { Enrolment } from './enrolment.js';
import { FormLocator } from './form-locator.js';
import { readResumeCode } from './resume-code.js';

/** An application as a page sends it. */
export interface SubmitCommand {
  readonly programmeId: Id;
  readonly role: ParticipantRole;
  readonly answers: Answers;
  /** Made once by the page: a double tap sends the same. */
  readonly submissionId: Id;
  readonly consent: boolean;
  /** Of the notice that was shown. */
  readonly noticeVersion: string;
  readonly resumeCode: string | null;
  /** A field no person sees: who fills it in is a program. */
  readonly website: string | null;
  readonly network: string;
}

/** All that is told: the same whether the person was known or not. */
export interface Submitted {
  readonly waiting: boolean;
}

type Form = ApplicationFormEntity;
type State = ApplicationEntity['state'];

/** Applications from one network in fifteen minutes: a group in one office fits, a flood does not. */
const PER_NETWORK = 60;
const CHANNEL = 'Formulaire public';

/** Applications by strangers, through the public forms. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ApplicationsRepository,
    private readonly locator: FormLocator,
    private readonly enrolment: Enrolment,
    private readonly announcer: ApplicationAnnouncer,
    private readonly programmes: ProgrammesService,
  ) {}

  /**
   * Takes an application: a person and a participation in the state `applied`, or a place on the waiting list. The
   * answer depends on the form alone, never on who is known. Refusals FORM_UNKNOWN, FORM_NOT_YET_OPEN, FORM_CLOSED,
   * FORM_FULL, CONSENT_MISSING, NOTICE_CHANGED, SUBMISSION_INVALID, TOO_MANY_REQUESTS and those of `readAnswers`.
   */
  async submit(command: SubmitCommand): Promise<Result<Submitted>> {
    const { programmeId, role } = command;
    if (!this.announcer.mayApply(command.network, PER_NETWORK)) return tooManyApplications();
    if (command.website) return accept({ waiting: false });
    if (!isId(command.submissionId)) return submissionInvalid();
    const ctx = await this.locator.byProgramme(programmeId, role);
    if (!ctx) return formUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const form = await this.repository.lockForm(tx, programmeId, role);
      return form ? this.take(tx, form, command) : formUnknown();
    });
  }

  private async take(tx: RequestContext, form: Form, command: SubmitCommand): Promise<Result<Submitted>> {
    const again = await this.repository.submitted(tx, form.id, command.submissionId);
    if (again) return accept({ waiting: again.state === 'waiting' });
    const received = await this.repository.received(tx, form.id);
    const state = mayApply(form, formState(form, today(tx.clock), received));
    if (!state.ok) return state;
    if (!command.consent) return consentMissing();
    if (command.noticeVersion !== form.noticeVersion) return noticeChanged();
    const told = await this.read(tx, form, command.answers);
    if (!told.ok) return told;
    await this.keep(tx, form, command, told.value, state.value);
    const code = command.resumeCode === null ? undefined : readResumeCode(command.resumeCode);
    if (code) await this.repository.eraseDraft(tx, this.locator.hash('draft', code));
    this.announcer.received(tx, form, told.value, state.value === 'waiting');
    return accept({ waiting: state.value === 'waiting' });
  }

  /** Calls the first of the waiting list, as many as asked; returns how many there were. Refusal FORM_UNKNOWN. */
  call(ctx: RequestContext, programmeId: Id, role: ParticipantRole, count: number): Promise<Result<number>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const form = isId(programmeId) ? await this.repository.lockForm(tx, programmeId, role) : null;
      if (!form) return formUnknown();
      const first = await this.repository.waiting(tx, form.id, Math.min(Math.max(count, 0), 500));
      let called = 0;
      for (const application of first) {
        const told = await this.read(tx, form, application.answers ?? {});
        // Rules may have changed since; who no longer fits keeps waiting for a person to look.
        if (!told.ok) continue;
        const enrolled = await this.enrol(tx, form, told.value);
        await this.repository.saveApplication(tx, {
          ...application,
          ...enrolled,
          state: 'received',
          answers: null,
        });
        called += 1;
      }
      return accept(called);
    });
  }

  private async keep(
    tx: RequestContext,
    form: Form,
    { submissionId, answers }: SubmitCommand,
    told: ToldFacts,
    state: State,
  ): Promise<void> {
    const who = told.email ?? identityKey(told.givenName, told.familyName, told.birthDate);
    const applicantKey = this.locator.hash('applicant', who);
    if (await this.repository.ofApplicant(tx, form.id, applicantKey)) return;
    const nobody = { personId: null, participationId: null, differs: [] };
    const { associationId, clock } = tx;
    await this.repository.saveApplication(tx, {
      ...{ associationId, id: newId(), formId: form.id, submissionId, applicantKey, state },
      ...(state === 'received' ? await this.enrol(tx, form, told) : nobody),
      ...{ answers: state === 'waiting' ? answers : null },
      ...{ noticeVersion: form.noticeVersion, appliedAt: clock.now() },
    });
  }

  private enrol(tx: RequestContext, { programmeId, role }: Form, told: ToldFacts) {
    const candidate = { programmeId, role, told, channel: CHANNEL, event: 'application.received' };
    return this.enrolment.enrol(tx, candidate);
  }

  private async read(tx: RequestContext, { programmeId, role, questions }: Form, answers: Answers) {
    const screening = readSection(await this.programmes.current(tx, programmeId), screeningSection)[role];
    return readAnswers(
      { role, screening, today: today(tx.clock), questions: formQuestions(role, questions) },
      answers,
    );
  }
}
