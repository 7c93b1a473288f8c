import { Controller, Get, HttpException, Param, Query, StreamableFile } from '@nestjs/common';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { RequestContext, Result } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { type ExportFile, ImpactExportsService } from '../services/impact-exports.service.js';
import { readExportQuery } from './export-query.js';

/** Downloads for funders: `GET /exports/impact.csv|xlsx?programme=ID&year=2026[&protect=1]`. */
@Controller('exports')
export class ImpactExportsController {
  constructor(private readonly exports: ImpactExportsService) {}

  @Get('impact.:format')
  @Allow(Permission.ExportImpact)
  async impact(
    @Ctx() ctx: RequestContext,
    @Param('format') format: string,
    @Query() query: Record<string, unknown>,
  ): Promise<StreamableFile> {
    const request = readExportQuery(format, query);
    if (!request.ok) return refuse(request);
    const file = await this.exports.write(ctx, request.value);
    return file.ok ? attachment(file.value) : refuse(file);
  }
}

function attachment({ content, contentType, fileName }: ExportFile): StreamableFile {
  return new StreamableFile(content, {
    type: contentType,
    disposition: `attachment; filename="${fileName}"`,
  });
}

/** A refusal over HTTP: its code and sentence, 404 for what is not there, 400 for what is ill asked. */
function refuse(result: Result<unknown>): never {
  if (result.ok) throw new Error('Nothing to refuse.');
  const { code, message } = result.refusal;
  throw new HttpException({ code, message }, code.endsWith('_UNKNOWN') ? 404 : 400);
}
