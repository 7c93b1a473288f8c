import { createHash } from 'node:crypto';
import {
  type MatchRun,
  type MatchSnapshot,
  canonicalJson,
  measureFairness,
  verifyRun,
} from '@tdu/matching-domain';
import type { PoolMember } from '@tdu/people-domain';
import type {
  RunFigures,
  RunPiece,
  RunTerms,
  ThreadProgress,
  ThreadReply,
  ThreadRequest,
} from './messages.js';
import { ResultHash } from './result-hash.js';
import { resultPieces } from './result-pieces.js';
import { SharedValues } from './shared-values.js';

/** How a thread computes: the domain's `computeRun`, told how many threads it may use and whom to tell. */
export type Compute = (
  snapshot: MatchSnapshot,
  options: { readonly threads: number; readonly tell: (step: 'scoring' | 'solving', share: number) => void },
) => MatchRun | Promise<MatchRun>;

/** One run on its thread: people come in, the optimum is found and verified, the result goes out piece by piece. */
export class RunSession {
  private readonly inputs = createHash('sha256').update('{"pool":[');
  private readonly values = new SharedValues();
  private pool: PoolMember[] = [];
  private pieces: Generator<RunPiece> | undefined;
  private outputs = new ResultHash(0);

  constructor(
    private readonly computeRun: Compute,
    private readonly tell: (progress: ThreadProgress) => void,
  ) {}

  answer(request: ThreadRequest): ThreadReply | Promise<ThreadReply> {
    switch (request.kind) {
      case 'people':
        return this.take(request.items);
      case 'compute':
        return this.compute(request.terms, request.threads);
      case 'next':
        return this.next();
    }
  }

  private take(items: string): ThreadReply {
    this.inputs.update(this.pool.length === 0 ? items : `,${items}`);
    this.pool.push(...this.values.people(items));
    return { kind: 'taken' };
  }

  private async compute({ runOn, settings }: RunTerms, threads: number): Promise<ThreadReply> {
    const snapshot = { runOn, settings, pool: this.pool };
    const inputsHash = this.hashOfInputs(snapshot);
    const tell = (step: ThreadProgress['step'], share: number) =>
      this.tell({ kind: 'progress', step, share });
    const run = await this.computeRun(snapshot, { threads, tell });
    tell('verifying', 0);
    const proof = run.proof();
    const certificateValid = verifyRun(snapshot, proof, { threads });
    if (certificateValid) [this.pieces, this.outputs] = [resultPieces(run), new ResultHash(run.total)];
    const fairness = certificateValid ? measureFairness(snapshot, proof.pairs) : null;
    return { kind: 'figures', figures: { ...figuresOf(run), inputsHash, certificateValid, fairness } };
  }

  private hashOfInputs({ runOn, settings }: RunTerms): string {
    const rest = `],"runOn":${canonicalJson(runOn)},"settings":${canonicalJson(settings)}}`;
    return this.inputs.copy().update(rest).digest('hex');
  }

  private next(): ThreadReply {
    if (!this.pieces) throw new Error('no piece of a run that is not proved');
    const { done, value: piece } = this.pieces.next();
    if (done) return { kind: 'end', resultHash: this.outputs.digest() };
    this.outputs.add(piece as RunPiece);
    return { kind: 'piece', piece: piece as RunPiece };
  }
}

function figuresOf({
  total,
  pairCount,
  unmatchedCount,
}: MatchRun): Omit<RunFigures, 'inputsHash' | 'certificateValid' | 'fairness'> {
  return { total, pairCount, unmatchedCount };
}
