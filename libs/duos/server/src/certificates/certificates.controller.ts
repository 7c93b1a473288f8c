import {
  BadRequestException,
  Controller,
  Get,
  Header,
  NotFoundException,
  Param,
  StreamableFile,
} from '@nestjs/common';
import { Permission } from '@tdu/accounts-domain';
import { Allow, Public } from '@tdu/accounts-server';
import type { RequestContext } from '@tdu/kernel';
import { Ctx } from '@tdu/platform';
import { badgePage } from './badge-page.js';
import { CertificatePrint } from './certificate-print.js';
import { PublicBadges } from './public-badges.js';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'";

/** Certificates to download, and what the world may read about badges. */
@Controller()
export class CertificatesController {
  constructor(
    private readonly certificates: CertificatePrint,
    private readonly badges: PublicBadges,
  ) {}

  @Allow(Permission.ReadDuos, Permission.ReadOwnDuo)
  @Get('duos/:id/certificate-:side.pdf')
  async certificate(
    @Ctx() ctx: RequestContext,
    @Param('id') id: string,
    @Param('side') side: string,
  ): Promise<StreamableFile> {
    const printed = await this.certificates.print(ctx, id, side === 'mentor' ? 'mentor' : 'mentee');
    if (!printed.ok) {
      const isUnknown = printed.refusal.code === 'DUO_NOT_FOUND';
      throw isUnknown ? new NotFoundException(printed.refusal) : new BadRequestException(printed.refusal);
    }
    const disposition = 'attachment; filename="attestation.pdf"';
    return new StreamableFile(printed.value, {
      type: 'application/pdf',
      length: printed.value.length,
      disposition,
    });
  }

  /** The page that says whether a badge is valid. */
  @Public()
  @Get('badges/:address')
  @Header('Content-Type', 'text/html; charset=utf-8')
  @Header('Content-Security-Policy', POLICY)
  @Header('X-Robots-Tag', 'noindex')
  @Header('Cache-Control', 'no-store')
  async page(@Param('address') address: string): Promise<string> {
    return badgePage(await this.badges.check(address));
  }

  /** The signed credential itself, to keep in a wallet or to check elsewhere. */
  @Public()
  @Get('badges/:address/credential')
  @Header('Content-Type', 'application/vc+jwt')
  @Header('X-Robots-Tag', 'noindex')
  credential(@Param('address') address: string): Promise<string> {
    return known(this.badges.credential(address));
  }

  @Public()
  @Get('badges/issuers/:id')
  @Header('Content-Type', 'application/json; charset=utf-8')
  issuer(@Param('id') id: string): Promise<object> {
    return known(this.badges.issuer(id));
  }

  @Public()
  @Get('badges/issuers/:id/jwks')
  @Header('Content-Type', 'application/jwk-set+json')
  jwks(@Param('id') id: string): Promise<object> {
    return known(this.badges.jwks(id));
  }

  @Public()
  @Get('badges/issuers/:id/revoked')
  @Header('Content-Type', 'application/json; charset=utf-8')
  revoked(@Param('id') id: string): Promise<object> {
    return known(this.badges.revoked(id));
  }
}

async function known<T>(answer: Promise<T | null>): Promise<T> {
  const value = await answer;
  if (value === null) throw new NotFoundException();
  return value;
}
