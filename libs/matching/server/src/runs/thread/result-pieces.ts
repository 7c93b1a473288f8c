import { type MatchRun, canonicalJson } from '@tdu/matching-domain';
import type { KeptList } from '../../entities/match-run-piece.entity.js';
import type { RunPiece } from './messages.js';

/** Elements in a piece: a few hundred kilobytes, written in a few milliseconds. */
const PIECE: Record<KeptList, number> = {
  pool: 500,
  mentee_prices: 5_000,
  mentor_prices: 5_000,
  pairs: 250,
  unmatched: 250,
};

/** How many people travel together. */
export const PEOPLE_AT_ONCE = PIECE.pool;

/** The result of a run piece by piece, in the order of the keys of its canonical JSON. */
export function* resultPieces(run: MatchRun): Generator<RunPiece> {
  yield* pricePieces(run);
  yield* piecesOf('pairs', run.pairs());
  yield* piecesOf('unmatched', run.unmatched());
}

/** On its own, so that the certificate is let go before the pairs are written. */
function* pricePieces(run: MatchRun): Generator<RunPiece> {
  const { mentees, mentors } = run.certificate();
  yield* piecesOf('mentee_prices', mentees);
  yield* piecesOf('mentor_prices', mentors);
}

/** A list cut into pieces of canonical JSON. */
export function* piecesOf(list: KeptList, elements: Iterable<unknown>): Generator<RunPiece> {
  let number = 0;
  let waiting: string[] = [];
  for (const element of elements) {
    if (waiting.push(canonicalJson(element)) < PIECE[list]) continue;
    yield { list, number: number++, count: waiting.length, items: waiting.join(',') };
    waiting = [];
  }
  if (waiting.length > 0) yield { list, number, count: waiting.length, items: waiting.join(',') };
}
