import { KEPT_LISTS, type KeptList } from '../entities/match-run-piece.entity.js';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { firstDifference } from './first-difference.js';
import type { RunFigures, RunPiece } from './thread/messages.js';
import { ResultHash } from './thread/result-hash.js';

/** What a comparison found. */
export interface Compared {
  readonly identical: boolean;
  readonly difference: string | null;
  readonly keptResultHash: string;
  readonly replayedResultHash: string;
}

type ReadKept = (list: KeptList, number: number) => Promise<string | undefined>;

/** Compares a replayed result with the kept one, piece by piece. */
export class ReplayComparison {
  private difference: string | null;
  private readonly seen = new Map<KeptList, { pieces: number; elements: number }>();
  private readonly kept: ResultHash;

  constructor(
    private readonly run: MatchRunEntity,
    figures: RunFigures,
    private readonly readKept: ReadKept,
  ) {
    this.kept = new ResultHash(run.total ?? 0);
    this.difference = firstFigure(run, figures);
  }

  async follow(replayed: AsyncGenerator<RunPiece, string>): Promise<Compared> {
    for (let list: KeptList | undefined; ;) {
      const { done, value } = await replayed.next();
      const next = done ? undefined : value.list;
      if (list && next !== list) await this.noMore(list);
      if (done) return this.conclude(value);
      list = value.list;
      await this.one(value);
    }
  }

  /** Nothing was found that could be compared: what was kept has no proof any more. */
  unproven(): Compared {
    const difference = this.difference ?? 'la preuve de l’optimum ne tient plus';
    return {
      identical: false,
      difference,
      keptResultHash: this.run.resultHash ?? '',
      replayedResultHash: '',
    };
  }

  private async one({ list, number, items, count }: RunPiece): Promise<void> {
    const { elements } = this.seen.get(list) ?? { elements: 0 };
    this.seen.set(list, { pieces: number + 1, elements: elements + count });
    const kept = await this.readKept(list, number);
    if (kept !== undefined) this.kept.add({ list, number, items: kept });
    if (kept !== items) this.difference ??= firstDifference(list, elements, kept, items);
  }

  /** Pieces that were kept beyond the last replayed one. */
  private async noMore(list: KeptList): Promise<void> {
    const { pieces, elements } = this.seen.get(list) ?? { pieces: 0, elements: 0 };
    const kept = await this.readKept(list, pieces);
    if (kept !== undefined) this.difference ??= firstDifference(list, elements, kept, undefined);
  }

  private async conclude(replayedResultHash: string): Promise<Compared> {
    for (const list of KEPT_LISTS) if (list !== 'pool' && !this.seen.has(list)) await this.noMore(list);
    const keptResultHash = this.kept.digest();
    const { resultHash } = this.run;
    if (keptResultHash !== resultHash || replayedResultHash !== resultHash)
      this.difference ??= `empreinte du résultat : conservé ${resultHash}, recalculé ${replayedResultHash}`;
    return {
      identical: this.difference === null,
      difference: this.difference,
      keptResultHash,
      replayedResultHash,
    };
  }
}

const FIGURES = {
  inputsHash: 'empreinte du vivier et des réglages',
  total: 'total',
  pairCount: 'nombre de paires',
  unmatchedCount: 'nombre de personnes sans proposition',
} as const;

/** A figure of the run's row that the replay contradicts. */
function firstFigure(run: MatchRunEntity, figures: RunFigures): string | null {
  const key = (Object.keys(FIGURES) as (keyof typeof FIGURES)[]).find((name) => run[name] !== figures[name]);
  return key ? `${FIGURES[key]} : conservé ${run[key]}, recalculé ${figures[key]}` : null;
}
