import type { MatchRun } from '@tdu/matching-domain';

/** A run whose proof claims one point more than its pairs have: what a bug of the engine would look like. */
export function tampered(run: MatchRun): MatchRun {
  return new Proxy(run, {
    get(target, key) {
      if (key === 'proof') return () => ({ ...target.proof(), total: target.total + 1 });
      const value: unknown = Reflect.get(target, key, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
