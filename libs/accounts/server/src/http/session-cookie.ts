import type { IncomingMessage, ServerResponse } from 'node:http';

/** `__Host-`: the browser itself guarantees that the cookie is secure, for this host only and for every path. */
export const SESSION_COOKIE = '__Host-tdu';

const LONGEST_SECONDS = 180 * 24 * 3600;
const ATTRIBUTES = 'Path=/; HttpOnly; Secure; SameSite=Lax';

/** The session's token in a request, or undefined. */
export function readSessionCookie(request: IncomingMessage): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(';').map((pair) => pair.trim());
  const found = pairs.find((pair) => pair.startsWith(`${SESSION_COOKIE}=`));
  return found?.slice(SESSION_COOKIE.length + 1) || undefined;
}

/** Gives the browser its token. It may keep it long: how long it opens anything is the server's to say. */
export function writeSessionCookie(response: ServerResponse, token: string): void {
  response.appendHeader(
    'Set-Cookie',
    `${SESSION_COOKIE}=${token}; Max-Age=${LONGEST_SECONDS}; ${ATTRIBUTES}`,
  );
}

/** Takes the token back. */
export function clearSessionCookie(response: ServerResponse): void {
  response.appendHeader('Set-Cookie', `${SESSION_COOKIE}=; Max-Age=0; ${ATTRIBUTES}`);
}
