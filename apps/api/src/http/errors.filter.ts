import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  Inject,
  NotFoundException,
  UnauthorizedException,
} from '@nestjs/common';
import { newId } from '@tdu/kernel';
import { LOGGER, type Logger } from '@tdu/platform';
import { type ErrorAnswer, foreseen, unforeseen } from './error-answer.js';
import { WebUi } from './web-ui.js';

/** Answers what went wrong on an HTTP route: `{ code, message, path }`, or the web UI where a page was asked for. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(
    private readonly web: WebUi,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async catch(error: unknown, host: ArgumentsHost): Promise<void> {
    // GraphQL has its own way to word errors: see formatError.
    if (host.getType<'http' | 'graphql'>() === 'graphql') throw error;
    const [request, response] = [
      host.switchToHttp().getRequest<IncomingMessage>(),
      host.switchToHttp().getResponse<ServerResponse>(),
    ];
    if (response.headersSent) return this.breakOff(error, response);
    if (isPageOfTheUi(error, request)) return this.sendUi(response);
    if (error instanceof UnauthorizedException && wantsPage(request)) return this.sendToSignIn(response);
    this.send(response, foreseen(error) ?? this.masked(error));
  }

  /** Someone opened the address of a file with a session that is over: the sign-in page explains itself. */
  private sendToSignIn(response: ServerResponse): void {
    response.writeHead(303, { Location: '/connexion' }).end();
  }

  private send(response: ServerResponse, { status, ...answer }: ErrorAnswer): void {
    response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' });
    response.end(JSON.stringify(answer));
  }

  private async sendUi(response: ServerResponse): Promise<void> {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    response.end(await this.web.page());
  }

  /** The answer is half sent: cutting it is the only way to tell that it is not whole. */
  private breakOff(error: unknown, response: ServerResponse): void {
    this.masked(error);
    response.destroy();
  }

  private masked(error: unknown): ErrorAnswer {
    const reference = newId();
    this.logger.error({ err: error, reference }, 'an HTTP request failed');
    return unforeseen(reference);
  }
}

/** An address no route knows, asked for by a browser that wants a page: the UI's own router takes over. */
function isPageOfTheUi(error: unknown, request: IncomingMessage): boolean {
  const unknown = `Cannot ${request.method} ${request.url}`;
  return error instanceof NotFoundException && error.message === unknown && wantsPage(request);
}

function wantsPage({ method, headers }: IncomingMessage): boolean {
  return method === 'GET' && (headers.accept ?? '').includes('text/html');
}
