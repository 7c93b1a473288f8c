import { ownText } from '../text/own-text.js';

/** What a cell says, or why it cannot be taken and how to repair it, both in French. */
export type Reading<T> = { readonly ok: true; readonly value: T } | Unreadable;

export interface Unreadable {
  readonly ok: false;
  readonly reason: string;
  readonly repair: string;
}

export function read<T>(value: T): Reading<T> {
  return { ok: true, value };
}

export function unreadable(reason: string, repair: string): Unreadable {
  return { ok: false, reason, repair };
}

/** Remembers readings of cells that repeat from row to row; forgets them all when there are too many. */
export function remembered<T>(
  reader: (cell: string) => Reading<T>,
  limit = 5_000,
): (cell: string) => Reading<T> {
  const known = new Map<string, Reading<T>>();
  return (cell) => {
    const before = known.get(cell);
    if (before) return before;
    if (known.size >= limit) known.clear();
    const own = ownText(cell);
    const reading = reader(own);
    known.set(own, reading);
    return reading;
  };
}

/** The parts of a list cell: separated by commas, semicolons, slashes, line breaks or « et » between words. */
export function listOf(cell: string): string[] {
  return cell
    .split(/[,;/|\n]+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}
