import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { type RequestContext, type Result, accept } from '@tdu/kernel';
import type { Alternative } from '@tdu/matching-domain';
import { LOGGER, type Logger } from '@tdu/platform';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { RunPieces } from '../runs/run-pieces.js';
import { AlternativesFailed, AlternativesThread } from './alternatives-thread.js';
import { notComputed, runUnproven, stillComputing } from './alternatives.refusals.js';
import type { AlternativesQuestion } from './messages.js';

/** What of a kept run is needed to ask it. */
const LISTS = ['pool', 'mentee_prices', 'mentor_prices', 'pairs'] as const;
/** Runs that the thread holds at once: the one a coordinator works on, and another association's. */
const MOST_RUNS = 2;
/** Left alone so long, the thread and its memory are given back. */
const IDLE_MS = 10 * 60 * 1000;
/** How long a person is kept waiting, and after what the thread is taken for stuck: a national run is read in between. */
const LIMITS = { patienceMs: 20_000, stuckMs: 5 * 60 * 1000 };

/** Finished runs on a thread where they can be asked. A run is read once; its pieces pass through the process as text. */
@Injectable()
export class KeptRuns implements OnModuleDestroy {
  private thread: AlternativesThread | undefined;
  /** The runs that were sent, the one asked last at the end; false for one of which nothing was kept. */
  private held = new Map<string, boolean>();
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  /** Shortened by specs. */
  limits = LIMITS;

  constructor(
    private readonly pieces: RunPieces,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  /**
   * Asks a finished run, one question after another: two runs cannot arrive at once. Whoever waits too long is refused
   * while the work goes on, so that the run is ready when asked again. Refusals ALTERNATIVES_LATE,
   * ALTERNATIVES_UNPROVEN, ALTERNATIVES_FAILED.
   */
  async ask(
    ctx: RequestContext,
    run: MatchRunEntity,
    question: AlternativesQuestion,
  ): Promise<Result<readonly Alternative[]>> {
    const patience = AbortSignal.timeout(this.limits.patienceMs);
    const answer = this.turn.then(() => {
      patience.throwIfAborted();
      return this.within(this.limits.stuckMs, this.answer(ctx, run, question));
    });
    this.turn = answer.catch(() => undefined);
    try {
      return accept(await Promise.race([answer, aborted(patience)]));
    } catch (error) {
      return error === patience.reason ? stillComputing() : this.refusalOf(error);
    }
  }

  /** A thread that comes to no end is given up, with all that it holds. */
  private async within<T>(ms: number, work: Promise<T>): Promise<T> {
    const limit = new AbortController();
    const timer = setTimeout(
      () => limit.abort(new AlternativesFailed('the thread came to no end')),
      ms,
    ).unref();
    try {
      return await Promise.race([work, aborted(limit.signal)]);
    } catch (error) {
      if (limit.signal.aborted) await this.thread?.stop();
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }

  /** What nobody foresaw (the database, a bug here) stays an exception. */
  private refusalOf(error: unknown): Result<never> {
    if (!(error instanceof AlternativesFailed)) throw error;
    this.logger.error({ err: error }, 'alternatives could not be computed');
    return error.code === 'certificate-refused' ? runUnproven() : notComputed();
  }

  async onModuleDestroy(): Promise<void> {
    clearTimeout(this.idle);
    await this.thread?.stop();
    this.thread = undefined;
  }

  private async answer(
    ctx: RequestContext,
    run: MatchRunEntity,
    question: AlternativesQuestion,
  ): Promise<readonly Alternative[]> {
    const thread = this.takeUp();
    const key = `${ctx.associationId}/${run.id}`;
    const kept = this.held.get(key) ?? (await this.sendWhole(ctx, run, key, thread));
    this.held.delete(key);
    this.held.set(key, kept);
    if (!kept) return [];
    const reply = await thread.ask({ kind: 'question', key, ...question });
    return reply.kind === 'answer' ? reply.alternatives : [];
  }

  /** A run that arrived in part must not be taken for the beginning of another: the thread is given up. */
  private async sendWhole(
    ctx: RequestContext,
    run: MatchRunEntity,
    key: string,
    thread: AlternativesThread,
  ): Promise<boolean> {
    try {
      return await this.send(ctx, run, key, thread);
    } catch (error) {
      await thread.stop();
      throw error;
    }
  }

  /** False when no people of the run were kept. */
  private async send(
    ctx: RequestContext,
    run: MatchRunEntity,
    key: string,
    thread: AlternativesThread,
  ): Promise<boolean> {
    await this.makeRoom(thread);
    for (const list of LISTS) {
      let found = false;
      for await (const items of this.pieces.list(ctx, run.id, list)) {
        found = true;
        await thread.ask({ kind: 'piece', list, items });
      }
      if (list === 'pool' && !found) return false;
    }
    const { runOn, settings, total } = run;
    await thread.ask({ kind: 'run', key, terms: { runOn, settings }, total: total ?? 0 });
    return true;
  }

  private async makeRoom(thread: AlternativesThread): Promise<void> {
    for (const key of [...this.held.keys()].slice(0, Math.max(0, this.held.size + 1 - MOST_RUNS))) {
      await thread.ask({ kind: 'forget', key });
      this.held.delete(key);
    }
  }

  private takeUp(): AlternativesThread {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.rest(), IDLE_MS).unref();
    if (this.thread?.alive) return this.thread;
    for (const [key, kept] of this.held) if (kept) this.held.delete(key);
    return (this.thread = new AlternativesThread());
  }

  /** After its turn, so that nobody is cut off. */
  private rest(): Promise<void> {
    const ended = this.turn.then(async () => {
      const { thread } = this;
      this.thread = undefined;
      await thread?.stop();
    });
    this.turn = ended;
    return ended;
  }
}

/** Rejects with the signal's reason. */
function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    if (signal.aborted) reject(signal.reason as Error);
    else signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
