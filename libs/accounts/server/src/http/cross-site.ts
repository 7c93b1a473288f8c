import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';

/** Header that a page of another site cannot send without asking first, and is then refused. */
export const SAME_SITE_HEADER = 'x-requested-with';
export const SAME_SITE_VALUE = 'tdu';

/** Paths whose POST comes from a plain HTML form (one-tap pages): a form cannot send the header. */
const FORM_PATHS = /^\/tap\//;
const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];
const REFUSAL = {
  code: 'CROSS_SITE',
  message:
    'Cette demande vient d’une autre page que celles du logiciel : rechargez la page, puis recommencez.',
};

/** What a request says about where it comes from. */
export interface Origin {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
}

/**
 * Whether a request may change something: it carries the header, or is the form of a one-tap page that the
 * browser declares to come from this very site. Old browsers that declare nothing are refused.
 */
export function isSameSite({ method, path, headers }: Origin): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  if (headers[SAME_SITE_HEADER] === SAME_SITE_VALUE) return true;
  return FORM_PATHS.test(path) && sameOrigin(headers);
}

/** Express middleware: answers 403 to what another site might have sent. */
export function refuseCrossSite(request: IncomingMessage, response: ServerResponse, next: () => void): void {
  const path = (request.url ?? '/').split('?')[0];
  if (isSameSite({ method: request.method ?? 'GET', path, headers: request.headers })) return next();
  response.writeHead(403, { 'Content-Type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(REFUSAL));
}

function sameOrigin(headers: IncomingHttpHeaders): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = headers.origin;
  return origin !== undefined && URL.canParse(origin) && new URL(origin).host === headers.host;
}
