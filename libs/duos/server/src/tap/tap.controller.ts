import { Body, Controller, Get, Header, Param, Post, Req, Res } from '@nestjs/common';
import { Public, isSameSite } from '@tdu/accounts-server';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { TapForm } from './tap-handler.js';
import { type TapPage, refusalPage } from './tap-page.js';
import { TapService } from './tap.service.js';

const HTML = 'text/html; charset=utf-8';
/** No script, no picture, nothing from elsewhere; the form may only come back here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const CROSS_SITE = {
  code: 'CROSS_SITE',
  message: 'Cette réponse ne vient pas de notre page. Rouvrez le lien de votre message, puis répondez.',
  path: [],
};

/** One-tap links: GET shows, POST acts. The signature of the token is the authorisation. */
@Controller('tap')
export class TapController {
  constructor(private readonly taps: TapService) {}

  @Public()
  @Get(':token')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', POLICY)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async show(
    @Param('token') token: string,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    return send(response, await this.taps.open(token));
  }

  @Public()
  @Post(':token')
  @Header('Content-Type', HTML)
  @Header('Content-Security-Policy', POLICY)
  @Header('Cache-Control', 'no-store')
  @Header('Referrer-Policy', 'same-origin')
  async act(
    @Param('token') token: string,
    @Body() form: TapForm | undefined,
    @Req() request: IncomingMessage,
    @Res({ passthrough: true }) response: ServerResponse,
  ): Promise<string> {
    const origin = { method: 'POST', path: '/tap/', headers: request.headers };
    if (!isSameSite(origin)) return send(response, { ...refusalPage(CROSS_SITE), status: 403 });
    return send(response, await this.taps.act(token, form ?? {}));
  }
}

function send(response: ServerResponse, page: TapPage): string {
  response.statusCode = page.status;
  return page.html;
}
