import { setTimeout as sleep } from 'node:timers/promises';

/** Repeats expectations until they hold, for what another process or a queue does in its own time. */
export async function eventually(check: () => unknown, timeoutMs = 10_000): Promise<void> {
  const end = Date.now() + timeoutMs;
  for (;;) {
    try {
      await check();
      return;
    } catch (error) {
      if (Date.now() > end) throw error;
      await sleep(25);
    }
  }
}
