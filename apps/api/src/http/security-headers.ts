import type { IncomingMessage, ServerResponse } from 'node:http';

/** Scripts come from this site and are never inline; styles may be inline, the component library needs them. */
const POLICY = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': POLICY,
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Links that sign in or act carry a token in their address: other sites must never see it.
  'Referrer-Policy': 'same-origin',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
};

const ONE_YEAR = 'max-age=31536000; includeSubDomains';

/** Middleware that sets the headers every answer carries; HTTPS is insisted on where the site has it. */
export function securityHeaders(publicUrl: string) {
  const https = publicUrl.startsWith('https:') ? { 'Strict-Transport-Security': ONE_YEAR } : {};
  const headers = Object.entries({ ...HEADERS, ...https });
  return (_request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    for (const [name, value] of headers) response.setHeader(name, value);
    next();
  };
}
