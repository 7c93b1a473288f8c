import { kindOfCode, kindOfStatus, ServiceError } from './service-error.js';

describe('service errors', () => {
  it('tells a closed session from a closed door', () => {
    expect(kindOfCode('UNAUTHENTICATED')).toBe('signed-out');
    expect(kindOfCode('FORBIDDEN')).toBe('forbidden');
    expect(kindOfStatus(401)).toBe('signed-out');
    expect(kindOfStatus(403)).toBe('forbidden');
  });

  it('takes what it does not know for our own fault', () => {
    expect(kindOfCode(undefined)).toBe('failed');
    expect(kindOfCode('SOMETHING_NEW')).toBe('failed');
    expect(kindOfStatus(502)).toBe('failed');
  });

  it('always says what to do next', () => {
    for (const kind of ['offline', 'signed-out', 'forbidden', 'not-found', 'failed'] as const) {
      expect(new ServiceError(kind).message).toMatch(/Vérifiez|Reconnectez|Demandez|Revenez|Réessayez/);
    }
  });
});
