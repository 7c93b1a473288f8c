import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Ctx, toUnion } from '@tdu/platform';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { ApplicationFormsService } from './application-forms.service.js';
import { toCalled, toFigures, toSettings } from './application.mapper.js';
import {
  ApplicationFormFigures,
  ApplicationFormInput,
  CallWaitingResult,
  SetApplicationFormResult,
} from './application.models.js';
import { ApplicationsService } from './applications.service.js';

/** The public forms, as the team sets them and follows what comes in. */
@Resolver()
export class ApplicationFormsResolver {
  constructor(
    private readonly forms: ApplicationFormsService,
    private readonly applications: ApplicationsService,
  ) {}

  @Allow(Permission.ManageSourcing)
  @Query(() => [ApplicationFormFigures])
  async applicationForms(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
  ): Promise<ApplicationFormFigures[]> {
    return (await this.forms.ofProgramme(ctx, programmeId)).map(toFigures);
  }

  @Allow(Permission.ManageSourcing)
  @Mutation(() => SetApplicationFormResult)
  async setApplicationForm(
    @Ctx() ctx: RequestContext,
    @Args('input') input: ApplicationFormInput,
  ): Promise<typeof SetApplicationFormResult> {
    const { programmeId, role } = input;
    return toUnion(await this.forms.set(ctx, programmeId, role, toSettings(input)), toFigures);
  }

  @Allow(Permission.ManageSourcing)
  @Mutation(() => CallWaitingResult, { description: 'Calls the first of the waiting list' })
  async callWaitingApplications(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: string,
    @Args('role', { type: () => ParticipantRoleEnum }) role: ParticipantRole,
    @Args('count', { type: () => Int }) count: number,
  ): Promise<typeof CallWaitingResult> {
    return toUnion(await this.applications.call(ctx, programmeId, role, count), toCalled);
  }
}
