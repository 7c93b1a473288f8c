import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { ParticipantRole } from '@tdu/people-domain';
import { Ctx, toUnion } from '@tdu/platform';
import { toAnswers } from '../applications/application.mapper.js';
import { FormQuestionModel } from '../applications/application.models.js';
import { ParticipantRoleEnum } from '../graphql/people.enums.js';
import { toEnrolled, toFile, toQuestions } from './file.mapper.js';
import {
  CorrectFileResult,
  EnrolPersonResult,
  EnrolmentInput,
  FileCorrectionInput,
  PersonFileModel,
} from './file.models.js';
import { PersonFilesService } from './person-files.service.js';

/** Files of people: begun, read, put right by the team. */
@Resolver()
export class PersonFilesResolver {
  constructor(private readonly files: PersonFilesService) {}

  @Allow(Permission.ReadPeople)
  @Query(() => PersonFileModel, { nullable: true })
  async personFile(
    @Ctx() ctx: RequestContext,
    @Args('participationId', { type: () => ID }) participationId: string,
  ): Promise<PersonFileModel | null> {
    const record = await this.files.find(ctx, participationId);
    return record && toFile(record);
  }

  @Allow(Permission.ImportPeople)
  @Query(() => [FormQuestionModel], {
    description: 'What may be told of somebody who is registered by the team',
  })
  enrolmentQuestions(
    @Args('role', { type: () => ParticipantRoleEnum }) role: ParticipantRole,
  ): FormQuestionModel[] {
    return toQuestions(role);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => CorrectFileResult)
  async correctPersonFile(
    @Ctx() ctx: RequestContext,
    @Args('input') { participationId, answers }: FileCorrectionInput,
  ): Promise<typeof CorrectFileResult> {
    return toUnion(await this.files.correct(ctx, participationId, toAnswers(answers)), toFile);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => EnrolPersonResult, {
    description: 'Registers somebody as applied, on the word of the team',
  })
  async enrolPerson(
    @Ctx() ctx: RequestContext,
    @Args('input') { programmeId, role, answers }: EnrolmentInput,
  ): Promise<typeof EnrolPersonResult> {
    const command = { programmeId, role, answers: toAnswers(answers) };
    return toUnion(await this.files.enrol(ctx, command), toEnrolled);
  }
}
