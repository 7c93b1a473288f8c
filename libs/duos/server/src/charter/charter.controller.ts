import { Controller, Get, NotFoundException, Param, Query, StreamableFile } from '@nestjs/common';
import { Permission } from '@tdu/accounts-domain';
import { Allow } from '@tdu/accounts-server';
import { MESSAGE_LANGUAGES, type RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { duoNotFound } from '../life/duo-commands.js';
import { CharterPrint } from './charter-print.js';

/** `GET /duos/ID/charter.pdf?language=fr&simple=1`: the charter to print, to read or to sign at the office. */
@Controller()
export class CharterController {
  constructor(private readonly print: CharterPrint) {}

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Get('duos/:id/charter.pdf')
  async charter(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Query('language') language = 'fr',
    @Query('simple') simple = '',
  ): Promise<StreamableFile> {
    const known = MESSAGE_LANGUAGES.find((one) => one === language) ?? 'fr';
    const pdf = await this.print.of(ctx, id, known, simple === '1');
    if (!pdf) throw new NotFoundException(duoNotFound().refusal);
    const disposition = 'attachment; filename="charte.pdf"';
    return new StreamableFile(pdf, { type: 'application/pdf', length: pdf.length, disposition });
  }
}
