import { jest } from '@jest/globals';
import type { Logger } from '../logging/logger.js';
import { ErrorBrake } from './error-brake.js';
import { ErrorLog } from './error-log.js';

describe('the log of queue errors', () => {
  const lines: string[] = [];
  let now = 0;
  const log = new ErrorLog({ warn: (line: string) => lines.push(line) } as unknown as Logger, () => now);
  const refused = Object.assign(new Error('connect to salma@example.org'), { code: 'ECONNREFUSED' });

  it('tells each kind once, then keeps quiet for a while that doubles', () => {
    for (now = 0; now < 60_000; now += 10) log.tell('worker spec', refused);
    expect(lines).toEqual([
      'worker spec: ECONNREFUSED',
      'worker spec: ECONNREFUSED (999 more since)',
      'worker spec: ECONNREFUSED (1999 more since)',
    ]);
  });

  it('tells another kind at once, by its class, and never a message', () => {
    log.tell('worker spec', new TypeError('salma@example.org'));
    expect(lines.at(-1)).toBe('worker spec: TypeError');
    expect(lines.join()).not.toContain('@');
  });
});

describe('the brake of a worker', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  const worker = () => ({ pause: jest.fn(async () => undefined), resume: jest.fn(async () => undefined) });

  it('pauses once however many errors come, and goes on after a second', () => {
    const held = worker();
    const brake = new ErrorBrake(held);
    for (let error = 0; error < 1000; error += 1) brake.trip();
    expect(held.pause).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1000);
    expect(held.resume).toHaveBeenCalledTimes(1);
  });

  it('pauses longer while errors last, up to a minute', () => {
    const held = worker();
    const brake = new ErrorBrake(held);
    let waited = 0;
    for (let round = 0; round < 12; round += 1) {
      brake.trip();
      const before = held.resume.mock.calls.length;
      let pause = 0;
      while (held.resume.mock.calls.length === before) {
        jest.advanceTimersByTime(1000);
        pause += 1000;
      }
      waited = pause;
    }
    expect(waited).toBe(60_000);
  });

  it('does not resume a worker that is closing', () => {
    const held = worker();
    const brake = new ErrorBrake(held);
    brake.trip();
    brake.release();
    jest.advanceTimersByTime(120_000);
    expect(held.resume).not.toHaveBeenCalled();
  });
});
