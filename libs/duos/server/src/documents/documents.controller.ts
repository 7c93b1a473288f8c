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
import { DOCUMENT_AUDIENCES, DOCUMENT_KINDS } from '@tdu/duos-domain';
import type { Id, RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { DocumentsService } from './documents.service.js';

/** Documents of duos, in and out, as raw bodies. */
@Controller()
export class DocumentsController {
  constructor(private readonly documents: DocumentsService) {}

  /** `POST /duos/ID/documents?kind=cv&audience=duo&name=FILE&paper=KEY` → 201 `{documentId}`, or 400 `{code, message, path}`. */
  @Allow(Permission.ContributeToDuo, Permission.ManageDuos)
  @Post('duos/:id/documents')
  async add(
    @Ctx() ctx: RequestContext,
    @Req() request: IncomingMessage,
    @Param('id') duoId: string,
    @Query('kind') kind = '',
    @Query('audience') audience = '',
    @Query('name') fileName = '',
    @Query('paper') paper = '',
  ): Promise<{ documentId: Id }> {
    const what = {
      kind: DOCUMENT_KINDS.find((known) => known === kind) ?? 'other',
      audience: DOCUMENT_AUDIENCES.find((known) => known === audience) ?? 'duo',
    } as const;
    const result = await this.documents.add(ctx, {
      duoId,
      fileName: `${fileName}`,
      ...what,
      paperKey: `${paper}` || null,
      // Left as it is where reading stops: the answer still has to go out on it.
      stream: request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>,
    });
    if (result.ok) return { documentId: result.value.id };
    // What is still on its way is let through unread: a browser shows an answer only once it has sent all.
    request.resume();
    throw new BadRequestException(result.refusal);
  }

  /** The file itself, always as a download: it never opens as a page of this site. */
  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Get('duo-documents/:id')
  async open(@Ctx() ctx: RequestContext, @Param('id') id: string): Promise<StreamableFile> {
    const result = await this.documents.open(ctx, id);
    if (!result.ok) throw new NotFoundException(result.refusal);
    const { document, content } = result.value;
    return new StreamableFile(Readable.from(content), {
      type: document.mime,
      length: document.size,
      disposition: `attachment; filename="document"; filename*=UTF-8''${encodeURIComponent(document.fileName)}`,
    });
  }
}
