import { Injectable } from '@nestjs/common';
import { type Id, type RequestContext, type Result, accept, newId, today } from '@tdu/kernel';
import {
  type FormQuestion,
  type FormSettings,
  type FormState,
  type ParticipantRole,
  checkForm,
  formQuestions,
  formState,
} from '@tdu/people-domain';
import { History, Tenancy } from '@tdu/platform';
import { ProgrammesService, programmeUnknown } from '@tdu/programmes-server';
import type { ApplicationFormEntity } from '../entities/application-form.entity.js';
import { formUnknown } from './application.refusals.js';
import { ApplicationsRepository } from './applications.repository.js';
import { FormLocator } from './form-locator.js';

/** A form as a stranger sees it: no word about anybody. */
export interface PublicForm {
  readonly form: ApplicationFormEntity;
  readonly state: FormState;
  readonly questions: readonly FormQuestion[];
  readonly associationName: string;
  readonly programmeName: string;
}

/** A form as the team sees it. */
export interface FormFigures {
  readonly form: ApplicationFormEntity;
  readonly state: FormState;
  readonly received: number;
  readonly waiting: number;
}

/** The public forms: set by the team, shown to anybody. */
@Injectable()
export class ApplicationFormsService {
  constructor(
    private readonly tenancy: Tenancy,
    private readonly repository: ApplicationsRepository,
    private readonly locator: FormLocator,
    private readonly programmes: ProgrammesService,
    private readonly history: History,
  ) {}

  /** The form of a programme and role; refusal FORM_UNKNOWN. */
  async show(programmeId: Id, role: ParticipantRole): Promise<Result<PublicForm>> {
    const ctx = await this.locator.byProgramme(programmeId, role);
    if (!ctx) return formUnknown();
    return this.tenancy.withTenant(ctx, async (tx) => {
      const form = await this.repository.form(tx, programmeId, role);
      if (!form) return formUnknown();
      const names = await this.repository.names(tx, programmeId);
      const state = formState(form, today(tx.clock), await this.repository.received(tx, form.id));
      const questions = formQuestions(role, form.questions);
      return accept({
        form,
        state,
        questions,
        associationName: names.association,
        programmeName: names.programme,
      });
    });
  }

  /** Sets a form whole, for the first time or again; refusals PROGRAMME_UNKNOWN and those of `checkForm`. */
  set(
    ctx: RequestContext,
    programmeId: Id,
    role: ParticipantRole,
    settings: FormSettings,
  ): Promise<Result<FormFigures>> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      if (!(await this.programmes.find(tx, programmeId))) return programmeUnknown();
      const checked = checkForm(role, settings);
      if (!checked.ok) return checked;
      const before = await this.repository.lockForm(tx, programmeId, role);
      const { associationId, clock } = tx;
      const { opensOn, closesOn, capacity, waitingList, noticeVersion, noticeText } = checked.value;
      const form = {
        ...{
          associationId,
          id: before?.id ?? newId(),
          programmeId,
          role,
          opensOn,
          closesOn,
          capacity,
          waitingList,
        },
        ...{ questions: [...checked.value.questions], noticeVersion, noticeText, updatedAt: clock.now() },
      };
      await this.repository.saveForm(tx, form);
      const data = { role, opensOn, closesOn, capacity, waitingList, noticeVersion };
      await this.history.append(tx, {
        subjectType: 'programme',
        subjectId: programmeId,
        type: 'application_form.set',
        data,
      });
      return accept(await this.figures(tx, form));
    });
  }

  /** The forms of a programme with their figures, for the team. */
  ofProgramme(ctx: RequestContext, programmeId: Id): Promise<FormFigures[]> {
    return this.tenancy.withTenant(ctx, async (tx) => {
      const figures: FormFigures[] = [];
      if (!(await this.programmes.find(tx, programmeId))) return figures;
      for (const role of ['mentor', 'mentee'] as const) {
        const form = await this.repository.form(tx, programmeId, role);
        if (form) figures.push(await this.figures(tx, form));
      }
      return figures;
    });
  }

  private async figures(tx: RequestContext, form: ApplicationFormEntity): Promise<FormFigures> {
    const received = await this.repository.received(tx, form.id);
    const waiting = await this.repository.count(tx, form.id, 'waiting');
    return { form, state: formState(form, today(tx.clock), received), received, waiting };
  }
}
