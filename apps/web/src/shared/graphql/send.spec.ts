import { jest } from '@jest/globals';
import { parse } from '@0no-co/graphql.web';
import type { TadaDocumentNode } from 'gql.tada';
import { send } from './send.js';

const operation = parse('query Answer { me { name } }') as unknown as TadaDocumentNode<
  { me: unknown },
  object
>;

function answerWith(body: unknown, status = 200) {
  const answer = () => Promise.resolve(new Response(JSON.stringify(body), { status }));
  return jest.spyOn(globalThis, 'fetch').mockImplementation(answer);
}

describe('send', () => {
  afterEach(() => jest.restoreAllMocks());

  it('sends the cookie and the header that no foreign page can send', async () => {
    const fetched = answerWith({ data: { me: null } });
    await send(operation, {});
    const [path, init] = fetched.mock.calls[0] as [string, RequestInit];
    expect(path).toBe('/graphql');
    expect(init.credentials).toBe('same-origin');
    expect(init.headers).toMatchObject({ 'x-requested-with': 'tdu' });
    expect(String(init.body)).toContain('query Answer');
  });

  it('tells a closed session', async () => {
    answerWith({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
    await expect(send(operation, {})).rejects.toMatchObject({ kind: 'signed-out' });
  });

  it('shows what the api refuses in its own words', async () => {
    const message = 'Les autres choix se calculent encore : redemandez-les dans une minute.';
    answerWith({ errors: [{ message, extensions: { code: 'ALTERNATIVES_LATE' } }] });
    await expect(send(operation, {})).rejects.toMatchObject({ kind: 'failed', message });
  });

  it('shows the reference of an error that the api masked, and no developer’s words', async () => {
    answerWith({
      errors: [{ message: 'Donnez la référence r1.', extensions: { code: 'INTERNAL', reference: 'r1' } }],
    });
    await expect(send(operation, {})).rejects.toMatchObject({
      kind: 'failed',
      message: 'Donnez la référence r1.',
    });
    answerWith({
      errors: [{ message: 'Cannot query field', extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }],
    });
    await expect(send(operation, {})).rejects.toThrow(/Réessayez/);
  });

  it('tells a server that does not answer', async () => {
    jest.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('fetch failed'));
    await expect(send(operation, {})).rejects.toMatchObject({ kind: 'offline' });
  });

  it('takes an unreadable answer for a failure', async () => {
    answerWith('<html>', 502);
    await expect(send(operation, {})).rejects.toMatchObject({ kind: 'failed' });
  });
});
