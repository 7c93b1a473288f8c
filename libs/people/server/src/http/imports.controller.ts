import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import {
  BadRequestException,
  Controller,
  Get,
  NotFoundException,
  Param,
  Post,
  Query,
  Req,
  StreamableFile,
} from '@nestjs/common';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import type { Id, RequestContext } from '@tdu/kernel';
import { type ParticipantRole, PARTICIPANT_ROLES } from '@tdu/people-domain';
import { Ctx } from '@tdu/platform';
import { importUnknown } from '../imports/import.refusals.js';
import { ImportReportsService } from '../imports/import-reports.service.js';
import { ImportUploadsService } from '../imports/import-uploads.service.js';

/** Sheets in and out: the upload as a raw body, streamed; the refused rows as a file. */
@Controller('imports')
export class ImportsController {
  constructor(
    private readonly uploads: ImportUploadsService,
    private readonly reports: ImportReportsService,
  ) {}

  /** `POST /imports?programme=ID&role=mentor&name=FILE` → 201 `{importId}`, or 400 `{code, message}`. */
  @Allow(Permission.ImportPeople)
  @Post()
  async upload(
    @Ctx() ctx: RequestContext,
    @Req() request: IncomingMessage,
    @Query('programme') programmeId = '',
    @Query('role') role = '',
    @Query('name') fileName = '',
  ): Promise<{ importId: Id }> {
    const upload = { programmeId: `${programmeId}`, role: knownRole(role), fileName: `${fileName}` };
    const result = await this.uploads.upload(ctx, { ...upload, stream: request });
    if (result.ok) return { importId: result.value.id };
    // What is still on its way is let through unread: a browser shows an answer only once it has sent all.
    request.resume();
    throw new BadRequestException(result.refusal);
  }

  /** The refused rows with their reasons, ready to be corrected and imported. */
  @Allow(Permission.ImportPeople)
  @Get(':id/refused.csv')
  async refused(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<StreamableFile> {
    const run = await this.reports.find(ctx, id);
    if (!run) throw new NotFoundException(importUnknown().refusal);
    const name = `refus-${run.fileName.replace(/\.[^.]*$/, '')}.csv`;
    return new StreamableFile(Readable.from(this.reports.refusedSheet(ctx, run)), {
      type: 'text/csv; charset=utf-8',
      disposition: `attachment; filename="refus.csv"; filename*=UTF-8''${encodeURIComponent(name)}`,
    });
  }
}

function knownRole(role: unknown): ParticipantRole {
  const known = PARTICIPANT_ROLES.find((candidate) => candidate === role);
  if (known) return known;
  throw new BadRequestException({
    code: 'ROLE_UNKNOWN',
    message: 'Indiquez de qui parle la feuille : mentors ou mentoré·es.',
  });
}
