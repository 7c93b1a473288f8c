import type { Result } from '@tdu/kernel';

/** The value of a result that the demonstration has no reason to see refused. */
export function accepted<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.refusal.code}: ${result.refusal.message}`);
  return result.value;
}
