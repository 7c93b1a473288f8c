import type { IncomingMessage, ServerResponse } from 'node:http';
import { Injectable, type NestMiddleware } from '@nestjs/common';
import type { RequestScope } from '@tdu/platform';
import { SessionService } from '../session.service.js';
import { clearSessionCookie, readSessionCookie } from './session-cookie.js';

/** Turns the cookie of a request into its own fresh context; a cookie that opens nothing is taken back. */
@Injectable()
export class SessionMiddleware implements NestMiddleware {
  constructor(private readonly sessions: SessionService) {}

  use(
    request: IncomingMessage & RequestScope,
    response: ServerResponse,
    next: (error?: unknown) => void,
  ): void {
    this.attach(request, response).then(() => next(), next);
  }

  private async attach(request: IncomingMessage & RequestScope, response: ServerResponse): Promise<void> {
    const token = readSessionCookie(request);
    if (token === undefined) return;
    request.requestContext = await this.sessions.contextOf(token);
    if (!request.requestContext) clearSessionCookie(response);
  }
}
