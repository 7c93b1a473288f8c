import type { KeptList } from '../entities/match-run-piece.entity.js';

const LISTS: Record<KeptList, string> = {
  pool: 'vivier',
  mentee_prices: 'prix des mentoré·es',
  mentor_prices: 'prix des mentors',
  pairs: 'paires',
  unmatched: 'personnes sans proposition',
};

/**
 * Names the first place where two pieces of a list differ, in French: list, number from 1, whom it is about, field,
 * and both values. Undefined stands for a piece that is not there. `at` elements come before the piece.
 */
export function firstDifference(
  list: KeptList,
  at: number,
  kept: string | undefined,
  replayed: string | undefined,
): string {
  const [one, other] = [kept, replayed].map((items) => JSON.parse(`[${items ?? ''}]`) as unknown[]);
  let index = 0;
  while (JSON.stringify(one[index]) === JSON.stringify(other[index])) index += 1;
  const [before, after] = [one[index], other[index]];
  const { path, values } = descend('', before, after);
  const place = `${LISTS[list]}, n° ${at + index + 1}${about(before ?? after)}${path && `, ${path}`}`;
  return `${place} : conservé ${shown(values[0])}, recalculé ${shown(values[1])}`;
}

/** Goes down while both are objects or lists. */
function descend(path: string, one: unknown, other: unknown): { path: string; values: [unknown, unknown] } {
  if (!isObject(one) || !isObject(other)) return { path, values: [one, other] };
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  const key = keys.find((name) => JSON.stringify(one[name]) !== JSON.stringify(other[name]));
  if (key === undefined) return { path, values: [one, other] };
  return descend(path ? `${path}.${key}` : key, one[key], other[key]);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function about(element: unknown): string {
  const ids = (element ?? {}) as { participationId?: string; menteeParticipationId?: string };
  const id = ids.participationId ?? ids.menteeParticipationId;
  return id ? ` (participation ${id})` : '';
}

function shown(value: unknown): string {
  return value === undefined ? 'rien' : JSON.stringify(value).slice(0, 80);
}
