import type { IncomingMessage, ServerResponse } from 'node:http';
import { basename } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { SessionMiddleware, refuseCrossSite } from '@tdu/accounts-server';
import type { PlatformConfig } from '@tdu/platform';
import { graphiqlPages } from '../graphiql/graphiql.pages.js';
import { securityHeaders } from './security-headers.js';
import { WebUi } from './web-ui.js';

/** Largest GraphQL operation and largest form; files are streamed and bounded where they are read. */
const BODY_LIMITS = { json: '256kb', form: '16kb' } as const;

/** The way of a request before it reaches a route, in order. */
export function layPipeline(app: NestExpressApplication, config: PlatformConfig): void {
  const sessions = app.get(SessionMiddleware);
  app.disable('x-powered-by');
  // A reverse proxy stands on a private address; anyone else's word on where a request comes from is ignored.
  app.set('trust proxy', 'loopback, linklocal, uniquelocal');
  app.use(securityHeaders(config.publicUrl));
  if (config.environment !== 'production') app.use('/graphiql', graphiqlPages());
  serveWebUi(app);
  app.use(refuseCrossSite);
  app.use('/graphql', postOnly);
  app.useBodyParser('json', { limit: BODY_LIMITS.json });
  app.useBodyParser('urlencoded', { limit: BODY_LIMITS.form, extended: false, type: isForm });
  app.use(sessions.use.bind(sessions));
}

/** One-tap pages alone have forms: a file sent by a tool that calls everything a form must reach its route. */
function isForm({ url = '', headers }: IncomingMessage): boolean {
  return (
    url.startsWith('/tap/') && (headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
  );
}

function serveWebUi(app: NestExpressApplication): void {
  app.useStaticAssets(app.get(WebUi).folder, { index: false, setHeaders: setCaching });
}

/** Built files carry their content's hash in their name; anything else may change with the next release. */
function setCaching(response: ServerResponse, path: string): void {
  const forever = /-[\w-]{8}\.\w+$/.test(basename(path));
  response.setHeader('Cache-Control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
}

/** An operation in an address would leave people's data in logs and histories (docs/privacy.md). */
function postOnly(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  if (request.method === 'POST') return next();
  response.writeHead(405, { 'Content-Type': 'application/json; charset=utf-8', Allow: 'POST' });
  const message = 'GraphQL s’interroge par POST ; en développement, ouvrez /graphiql.';
  response.end(JSON.stringify({ code: 'METHOD_NOT_ALLOWED', message }));
}
