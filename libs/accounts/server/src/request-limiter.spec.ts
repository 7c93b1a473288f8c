import { MovableClock } from '@tdu/kernel';
import { RequestLimiter } from './request-limiter.js';

const start = new Date('2026-11-21T09:00:00Z');

test('a key is granted its share per quarter of an hour, others are not concerned', () => {
  const clock = new MovableClock(start);
  const limiter = new RequestLimiter(clock);
  expect([1, 2, 3].map(() => limiter.take('a', 2))).toEqual([true, true, false]);
  expect(limiter.take('b', 2)).toBe(true);
  clock.moveTo(new Date(start.getTime() + 16 * 60_000));
  expect(limiter.take('a', 2)).toBe(true);
});

test('a flood of keys does not grow the memory without end', () => {
  const limiter = new RequestLimiter(new MovableClock(start));
  limiter.take('first', 1);
  for (let key = 0; key < 20_001; key += 1) limiter.take(String(key), 1);
  expect(limiter.take('first', 1)).toBe(true);
});
