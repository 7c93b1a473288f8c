import { Inject, Injectable } from '@nestjs/common';
import { requestsSince } from '@tdu/accounts-domain';
import type { Clock } from '@tdu/kernel';
import { CLOCK } from '@tdu/platform';

const MOST_KEYS = 20_000;

/**
 * Counts requests per key over the sign-in window, in this process' memory. It shields known and unknown
 * addresses alike; what a known address really receives is counted in the database besides.
 */
@Injectable()
export class RequestLimiter {
  private readonly requests = new Map<string, Date[]>();

  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** Counts one request; false when the key has had `most` in the window already. */
  take(key: string, most: number): boolean {
    const since = requestsSince(this.clock.now()).getTime();
    const recent = (this.requests.get(key) ?? []).filter((at) => at.getTime() > since);
    const granted = recent.length < most;
    if (granted) recent.push(this.clock.now());
    // Written again so that the least recently used key is the first to be forgotten.
    this.requests.delete(key);
    this.requests.set(key, recent);
    if (this.requests.size > MOST_KEYS) this.requests.delete(this.requests.keys().next().value!);
    return granted;
  }
}
