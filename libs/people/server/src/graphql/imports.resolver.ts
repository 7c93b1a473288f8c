import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type Connection, Ctx, DatedListArgs, mapConnection, toUnion } from '@tdu/platform';
import { ImportReportsService } from '../imports/import-reports.service.js';
import { ImportsService } from '../imports/imports.service.js';
import { ImportUndoService } from '../imports/import-undo.service.js';
import { importLimits, toRunModel } from './import.mapper.js';
import {
  ImportLimitsModel,
  ImportResult,
  ImportRunConnection,
  ImportRunModel,
  MappingInput,
} from './import.models.js';

/** Sheets: what became of them, and what to do with them. */
@Resolver()
export class ImportsResolver {
  constructor(
    private readonly imports: ImportsService,
    private readonly reports: ImportReportsService,
    private readonly undoing: ImportUndoService,
  ) {}

  @Allow(Permission.ImportPeople)
  @Query(() => ImportLimitsModel, {
    description: 'What a file may weigh and hold: to be told before one is chosen',
  })
  importLimits(): ImportLimitsModel {
    return importLimits();
  }

  @Allow(Permission.ImportPeople)
  @Query(() => ImportRunModel, { nullable: true })
  async importRun(
    @Ctx() ctx: RequestContext,
    @Args('id', { type: () => ID }) id: Id,
  ): Promise<ImportRunModel | null> {
    const run = await this.reports.find(ctx, id);
    return run && toRunModel(run);
  }

  @Allow(Permission.ImportPeople)
  @Query(() => ImportRunConnection)
  async importRuns(
    @Ctx() ctx: RequestContext,
    @Args('programmeId', { type: () => ID }) programmeId: Id,
    @Args() page: DatedListArgs,
  ): Promise<Connection<ImportRunModel>> {
    return mapConnection(await this.reports.list(ctx, programmeId, page), toRunModel);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => ImportResult)
  async updateImportMapping(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
    @Args('mapping', { type: () => [MappingInput] }) mapping: MappingInput[],
  ): Promise<typeof ImportResult> {
    const changes = mapping.map(({ heading, field = null }) => ({ heading, field }));
    return toUnion(await this.imports.updateMapping(ctx, importId, changes), toRunModel);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => ImportResult, { description: 'Reads another sheet of the workbook' })
  async chooseImportSheet(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
    @Args('sheet') sheet: string,
  ): Promise<typeof ImportResult> {
    return toUnion(await this.imports.chooseSheet(ctx, importId, sheet), toRunModel);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => ImportResult, {
    description: 'Makes people exactly what they were before the import, for 30 days',
  })
  async undoImport(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
  ): Promise<typeof ImportResult> {
    return toUnion(await this.undoing.undo(ctx, importId), toRunModel);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => ImportResult, { description: 'Verdicts only: nothing else changes' })
  async checkImport(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
  ): Promise<typeof ImportResult> {
    return toUnion(await this.imports.check(ctx, importId), toRunModel);
  }

  @Allow(Permission.ImportPeople)
  @Mutation(() => ImportResult, { description: 'Writes the people of the sheet, all or none' })
  async commitImport(
    @Ctx() ctx: RequestContext,
    @Args('importId', { type: () => ID }) importId: Id,
  ): Promise<typeof ImportResult> {
    return toUnion(await this.imports.commit(ctx, importId), toRunModel);
  }
}
