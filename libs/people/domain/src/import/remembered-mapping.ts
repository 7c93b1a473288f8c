import { fold } from '../text/fold.js';
import type { ImportField } from './fields.js';
import type { ColumnMapping } from './headings.js';

/** What the same headings have in common, however they are spelt, in whatever order. */
export function headingsKey(headings: readonly string[]): string {
  return headings.map(fold).sort().join('|');
}

/**
 * The mapping that was used for the same headings, where it still holds: a field that the programme no longer has, or
 * that an earlier column took, is guessed anew.
 */
export function rememberedMapping(
  guessed: readonly ColumnMapping[],
  before: readonly ColumnMapping[] | null,
  fields: readonly ImportField[],
): ColumnMapping[] {
  if (!before) return [...guessed];
  const known = new Set(fields.map(({ key }) => key));
  const used = new Map(before.map(({ heading, field }) => [fold(heading), field]));
  const kept = guessed.map(({ heading }) => {
    const field = used.get(fold(heading));
    return field === undefined || (field !== null && !known.has(field)) ? undefined : field;
  });
  const taken = new Set(kept.filter((field) => typeof field === 'string'));
  return guessed.map(({ heading, field }, column) => {
    if (kept[column] !== undefined) return { heading, field: kept[column] };
    return { heading, field: field !== null && taken.has(field) ? null : field };
  });
}
