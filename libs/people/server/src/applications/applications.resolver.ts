import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Http, type HttpExchange, Public } from '@tdu/accounts-server';
import type { ParticipantRole } from '@tdu/people-domain';
import { toUnion } from '@tdu/platform';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { ApplicationDraftsService } from './application-drafts.service.js';
import { ApplicationFormsService } from './application-forms.service.js';
import { toAnswers, toDraft, toPublicForm, toReceived, toSavedDraft } from './application.mapper.js';
import {
  ApplicationDraftInput,
  ApplicationDraftResult,
  ApplicationFormResult,
  ApplicationInput,
  SaveApplicationDraftResult,
  SubmitApplicationResult,
} from './application.models.js';
import { ApplicationsService } from './applications.service.js';

/** The public forms: for people who have no account, and are nobody yet. */
@Resolver()
export class ApplicationsResolver {
  constructor(
    private readonly forms: ApplicationFormsService,
    private readonly drafts: ApplicationDraftsService,
    private readonly applications: ApplicationsService,
  ) {}

  @Public()
  @Query(() => ApplicationFormResult)
  async applicationForm(
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('role', { type: () => ParticipantRoleEnum }) role: ParticipantRole,
  ): Promise<typeof ApplicationFormResult> {
    return toUnion(await this.forms.show(programmeId, role), toPublicForm);
  }

  @Public()
  @Mutation(() => SaveApplicationDraftResult)
  async saveApplicationDraft(
    @Args('input') input: ApplicationDraftInput,
    @Http() { network }: HttpExchange,
  ): Promise<typeof SaveApplicationDraftResult> {
    const { answers, resumeCode = null, ...where } = input;
    const command = { ...where, answers: toAnswers(answers), resumeCode, network };
    return toUnion(await this.drafts.save(command), toSavedDraft);
  }

  @Public()
  @Query(() => ApplicationDraftResult, { description: 'What was typed under a code' })
  async applicationDraft(
    @Args('resumeCode') resumeCode: string,
    @Http() { network }: HttpExchange,
  ): Promise<typeof ApplicationDraftResult> {
    return toUnion(await this.drafts.resume(resumeCode, network), toDraft);
  }

  @Public()
  @Mutation(() => SubmitApplicationResult)
  async submitApplication(
    @Args('input') input: ApplicationInput,
    @Http() { network }: HttpExchange,
  ): Promise<typeof SubmitApplicationResult> {
    const { answers, resumeCode = null, website = null, ...rest } = input;
    const command = { ...rest, answers: toAnswers(answers), resumeCode, website, network };
    return toUnion(await this.applications.submit(command), toReceived);
  }
}
