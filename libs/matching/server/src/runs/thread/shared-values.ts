import type { PoolMember } from '@tdu/people-domain';

/**
 * People as a run reads them, lists that are equal kept once: a national pool has three hundred thousand people and a
 * few thousand different lists of interests, languages or half-days. Nothing changes the people of a snapshot.
 */
export class SharedValues {
  private readonly known = new Map<string, object>();

  /** Parses elements of canonical JSON. */
  people(items: string): PoolMember[] {
    return JSON.parse(`[${items}]`, (_, value: unknown) =>
      Array.isArray(value) && isList(value) ? this.one(value) : value,
    ) as PoolMember[];
  }

  private one(list: unknown[]): object {
    const key = JSON.stringify(list);
    const known = this.known.get(key);
    if (known) return known;
    this.known.set(key, list);
    return list;
  }
}

/** Short and not the people themselves. */
function isList(value: readonly unknown[]): boolean {
  const first = value[0] as { participationId?: unknown } | undefined;
  return value.length <= 32 && first?.participationId === undefined;
}
