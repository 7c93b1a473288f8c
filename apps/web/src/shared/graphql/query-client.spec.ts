import { createQueryClient, retryOnlyOffline, SESSION_KEY } from './query-client.js';
import { ServiceError } from './service-error.js';

describe('the cache of a tab', () => {
  it('closes the session everywhere when it ended anywhere', async () => {
    const client = createQueryClient();
    client.setQueryData(SESSION_KEY, { me: { name: 'Anne' } });
    const ended = () => Promise.reject(new ServiceError('signed-out'));
    await client.fetchQuery({ queryKey: ['Duos'], queryFn: ended }).catch(() => undefined);
    expect(client.getQueryData(SESSION_KEY)).toEqual({ me: null });
    client.clear();
  });

  it('keeps nothing that was read for whoever signs in next', async () => {
    const client = createQueryClient();
    client.setQueryData(SESSION_KEY, { me: { name: 'Anne' } });
    client.setQueryData(['SafeguardingReports', {}], { text: 'En confidence' });
    const ended = () => Promise.reject(new ServiceError('signed-out'));
    await client.fetchQuery({ queryKey: ['Duos'], queryFn: ended }).catch(() => undefined);
    expect(client.getQueryData(['SafeguardingReports', {}])).toBeUndefined();
    client.clear();
  });

  it('insists once on a lost network, never on a closed door', () => {
    expect(retryOnlyOffline(0, new ServiceError('offline'))).toBe(true);
    expect(retryOnlyOffline(1, new ServiceError('offline'))).toBe(false);
    expect(retryOnlyOffline(0, new ServiceError('forbidden'))).toBe(false);
  });
});
