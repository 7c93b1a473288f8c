import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx, toUnion } from '@tdu/platform';
import { listPresets } from '@tdu/programmes-domain';
import { ProgrammesService } from '../programmes.service.js';
import { CreateProgrammeInput } from './programme.inputs.js';
import { ProgrammeMapper } from './programme.mapper.js';
import { ProgrammeModel, ProgrammePreset } from './programme.models.js';
import { CreateProgrammeResult } from './programme.results.js';

/** The programmes of the association. */
@Resolver()
export class ProgrammesResolver {
  constructor(
    private readonly programmes: ProgrammesService,
    private readonly mapper: ProgrammeMapper,
  ) {}

  @Allow(Permission.ReadOwnAccount)
  @Query(() => [ProgrammeModel], { name: 'programmes' })
  async list(@Ctx() ctx: RequestContext): Promise<ProgrammeModel[]> {
    return (await this.programmes.list(ctx)).map((programme) => this.mapper.toModel(programme));
  }

  @Allow(Permission.ManageProgrammes)
  @Query(() => [ProgrammePreset])
  programmePresets(): ProgrammePreset[] {
    return listPresets().map((preset) => this.mapper.toPreset(preset));
  }

  @Allow(Permission.ManageProgrammes)
  @Mutation(() => CreateProgrammeResult)
  async createProgramme(
    @Ctx() ctx: RequestContext,
    @Args('input') input: CreateProgrammeInput,
  ): Promise<typeof CreateProgrammeResult> {
    return toUnion(await this.programmes.create(ctx, input), (made) => this.mapper.toModel(made));
  }
}
