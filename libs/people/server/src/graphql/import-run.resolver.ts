import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import type { Verdict } from '@tdu/people-domain';
import { type Connection, ConnectionArgs, Ctx, mapConnection } from '@tdu/platform';
import { ImportReportsService } from '../imports/import-reports.service.js';
import { toFieldModel, toLineModel, toMappingModels } from './import.mapper.js';
import {
  ImportFieldModel,
  ImportLineConnection,
  ImportLineModel,
  ImportMapping,
  ImportRunModel,
} from './import.models.js';
import { LineVerdictEnum } from './people.enums.js';

/** What an import has to say beyond its own row. */
@Resolver(() => ImportRunModel)
export class ImportRunResolver {
  constructor(private readonly reports: ImportReportsService) {}

  @Allow(Permission.ImportPeople)
  @ResolveField(() => ImportLineConnection)
  async lines(
    @Ctx() ctx: RequestContext,
    @Parent() { run }: ImportRunModel,
    @Args() page: ConnectionArgs,
    @Args('verdict', { type: () => LineVerdictEnum, nullable: true }) verdict?: Verdict | null,
  ): Promise<Connection<ImportLineModel>> {
    return mapConnection(await this.reports.linesOf(ctx, run, page, verdict ?? undefined), toLineModel);
  }

  @Allow(Permission.ImportPeople)
  @ResolveField(() => [ImportFieldModel])
  async fields(@Ctx() ctx: RequestContext, @Parent() { run }: ImportRunModel): Promise<ImportFieldModel[]> {
    return (await this.reports.fields(ctx, run)).map(toFieldModel);
  }

  @Allow(Permission.ImportPeople)
  @ResolveField(() => [ImportMapping])
  async mapping(@Ctx() ctx: RequestContext, @Parent() { run }: ImportRunModel): Promise<ImportMapping[]> {
    return toMappingModels(run, await this.reports.fields(ctx, run));
  }
}
