import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { graphiqlFolder } from './graphiql.bundle.js';

/** The editor sets styles inline and runs its language service in workers. */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; worker-src 'self' blob:; font-src 'self' data:; " +
  "img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
};

/** Middleware that serves GraphiQL from this machine, for development. */
export function graphiqlPages() {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    if (request.method !== 'GET') return next();
    graphiqlFolder().then((folder) => send(folder, request, response, next), next);
  };
}

function send(folder: string, request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
  const file = join(folder, path === '/' ? 'index.html' : path);
  const type = TYPES[extname(file)];
  if (type === undefined || !existsSync(file)) return next();
  response.writeHead(200, { 'Content-Type': type, 'Content-Security-Policy': POLICY });
  createReadStream(file).pipe(response);
}
