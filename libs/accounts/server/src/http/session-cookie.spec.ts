import type { IncomingMessage, ServerResponse } from 'node:http';
import { clearSessionCookie, readSessionCookie, writeSessionCookie } from './session-cookie.js';

const request = (cookie?: string) => ({ headers: { cookie } }) as IncomingMessage;

function written(write: (response: ServerResponse) => void): string {
  let header = '';
  write({ appendHeader: (_name: string, value: string) => (header = value) } as unknown as ServerResponse);
  return header;
}

describe('the session cookie', () => {
  test.each([
    [undefined, undefined],
    ['autre=1', undefined],
    ['__Host-tdu=', undefined],
    ['__Host-tdu=abc', 'abc'],
    ['a=1; __Host-tdu=a-b_c; b=2', 'a-b_c'],
    ['x__Host-tdu=abc', undefined],
  ])('in %j is %j', (header, token) => expect(readSessionCookie(request(header))).toBe(token));

  test('is out of reach of scripts, of other sites and of other hosts', () => {
    const header = written((response) => writeSessionCookie(response, 'abc'));
    expect(header).toMatch(/^__Host-tdu=abc; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  test('is taken back by an empty one that is over', () => {
    expect(written(clearSessionCookie)).toContain('__Host-tdu=; Max-Age=0;');
  });
});
