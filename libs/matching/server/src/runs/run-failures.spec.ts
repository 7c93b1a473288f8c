import { FAILURES, failureOf } from './run-failures.js';

describe('a failure of a match run', () => {
  it('for want of memory is final, anything else may be mended by another attempt', () => {
    expect(failureOf(Object.assign(new Error('heap'), { code: 'ERR_WORKER_OUT_OF_MEMORY' }))).toBe('memory');
    expect(failureOf(new Error('connection lost'))).toBeUndefined();
  });

  it('says what to do next', () => {
    for (const message of Object.values(FAILURES)) expect(message).toMatch(/[Rr]elancez|Prévenez/);
  });
});
