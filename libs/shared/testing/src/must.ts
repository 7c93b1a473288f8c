import type { Result } from '@tdu/kernel';

/** What was accepted; a refusal fails the test with its code and its words. */
export function must<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}
