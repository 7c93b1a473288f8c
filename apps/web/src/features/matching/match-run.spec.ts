import { meanScore, pollDelay } from './match-run.js';

describe('a match run on screen', () => {
  it('is asked again while it runs, and no more after', () => {
    expect(pollDelay('queued')).toBeGreaterThan(0);
    expect(pollDelay('running')).toBeGreaterThan(0);
    expect(pollDelay('done')).toBe(false);
    expect(pollDelay('failed')).toBe(false);
    expect(pollDelay(undefined)).toBe(false);
  });

  it('has a mean score when it found pairs', () => {
    expect(meanScore({ total: 1501, pairCount: 2 })).toBe(751);
    expect(meanScore({ total: 0, pairCount: 0 })).toBeNull();
    expect(meanScore({ total: null, pairCount: null })).toBeNull();
  });
});
