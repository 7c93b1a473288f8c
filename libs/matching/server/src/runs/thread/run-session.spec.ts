import { type MatchSnapshot, computeRun, hashOf, measureFairness, verifyRun } from '@tdu/matching-domain';
import { someSnapshot } from '../../testing/snapshot-people.js';
import type { RunFigures, RunPiece, ThreadProgress, ThreadReply } from './messages.js';
import { ResultHash } from './result-hash.js';
import { piecesOf } from './result-pieces.js';
import { type Compute, RunSession } from './run-session.js';
import { tampered } from '../../testing/tampered-run.js';

const honest: Compute = (snapshot) => computeRun(snapshot);

/** The thread's side of a run, without the thread. */
describe('a run on its thread', () => {
  async function carryOut(snapshot: MatchSnapshot, compute: Compute) {
    const told: ThreadProgress[] = [];
    const session = new RunSession(compute, (progress) => told.push(progress));
    for (const { items } of piecesOf('pool', snapshot.pool)) session.answer({ kind: 'people', items });
    const { pool, ...terms } = snapshot;
    expect(pool.length).toBeGreaterThanOrEqual(0);
    const reply = await session.answer({ kind: 'compute', terms, threads: 1 });
    const { figures } = reply as { figures: RunFigures };
    const pieces: RunPiece[] = [];
    if (!figures.certificateValid) return { figures, pieces, session, told, end: undefined };
    let next = (await session.answer({ kind: 'next' })) as ThreadReply;
    for (; next.kind === 'piece'; next = await session.answer({ kind: 'next' })) pieces.push(next.piece);
    return { figures, pieces, session, told, end: next };
  }

  it.each([
    [0, 0],
    [0, 3],
    [40, 30],
    [260, 700],
  ])('of %i mentors and %i mentees has the hashes of the whole, though no one holds it', async (m, e) => {
    const snapshot = someSnapshot(m, e);
    const result = computeRun(snapshot).result();
    const { figures, pieces, end } = await carryOut(snapshot, honest);
    expect(figures).toEqual({
      inputsHash: hashOf(snapshot),
      certificateValid: true,
      total: result.total,
      pairCount: result.pairs.length,
      unmatchedCount: result.unmatched.length,
      fairness: measureFairness(snapshot, result.pairs),
    });
    expect(end).toEqual({ kind: 'end', resultHash: hashOf(result) });
    const hash = new ResultHash(result.total);
    for (const piece of pieces) hash.add(piece);
    expect(hash.digest()).toBe(hashOf(result));
    const pairs = pieces.filter(({ list }) => list === 'pairs');
    expect(JSON.parse(`[${pairs.map(({ items }) => items).join()}]`)).toEqual(
      JSON.parse(JSON.stringify(result.pairs)),
    );
  });

  it('of a tampered solution is found out by the separate verifier, and gives nothing away', async () => {
    const snapshot = someSnapshot(20, 20);
    const { figures, session } = await carryOut(snapshot, (given) => tampered(computeRun(given)));
    expect(verifyRun(snapshot, computeRun(snapshot).proof())).toBe(true);
    expect(figures.certificateValid).toBe(false);
    await expect(async () => session.answer({ kind: 'next' })).rejects.toThrow('not proved');
  });
});
