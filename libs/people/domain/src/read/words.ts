import { fold } from '../text/fold.js';
import { type Reading, listOf, read, unreadable } from './reading.js';

/** A closed list of values, each with the folded words that a sheet may use for it. */
export type Vocabulary<T> = ReadonlyMap<string, T>;

export function vocabulary<T extends string>(words: Record<T, readonly string[]>): Vocabulary<T> {
  const pairs = Object.entries<readonly string[]>(words).flatMap(([value, synonyms]) =>
    synonyms.map((word) => [fold(word), value as T] as const),
  );
  return new Map(pairs);
}

/** One value of a closed list. `examples` completes « Écrivez … ». */
export function readWord<T>(known: Vocabulary<T>, cell: string, examples: string): Reading<T> {
  const value = known.get(fold(cell));
  if (value === undefined)
    return unreadable(`« ${excerpt(cell)} » n'est pas reconnu`, `Écrivez ${examples}.`);
  return read(value);
}

/** Several values of a closed list, in the order of the cell, each once. */
export function readWords<T>(known: Vocabulary<T>, cell: string, examples: string): Reading<T[]> {
  const values = new Set<T>();
  for (const part of listOf(cell)) {
    const reading = readWord(known, part, examples);
    if (!reading.ok) return reading;
    values.add(reading.value);
  }
  return read([...values]);
}

/** The beginning of a cell, to be quoted in a message. */
export function excerpt(cell: string): string {
  return cell.length > 40 ? `${cell.slice(0, 39)}…` : cell;
}
