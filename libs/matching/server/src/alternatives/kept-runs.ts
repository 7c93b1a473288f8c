import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { RequestContext } from '@tdu/kernel';
import type { Alternative } from '@tdu/matching-domain';
import type { MatchRunEntity } from '../entities/match-run.entity.js';
import { RunPieces } from '../runs/run-pieces.js';
import { AlternativesThread } from './alternatives-thread.js';
import type { AlternativesQuestion } from './messages.js';

/** What of a kept run is needed to ask it. */
const LISTS = ['pool', 'mentee_prices', 'mentor_prices', 'pairs'] as const;
/** Runs that the thread holds at once: the one a coordinator works on, and another association's. */
const MOST_RUNS = 2;
/** Left alone so long, the thread and its memory are given back. */
const IDLE_MS = 10 * 60 * 1000;

/** Finished runs on a thread where they can be asked. A run is read once; its pieces pass through the process as text. */
@Injectable()
export class KeptRuns implements OnModuleDestroy {
  private thread: AlternativesThread | undefined;
  /** Keys of the runs that the thread holds, the one asked last at the end. */
  private held: string[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private idle: NodeJS.Timeout | undefined;

  constructor(private readonly pieces: RunPieces) {}

  /** Asks a finished run, one question after another: two runs cannot arrive at once. */
  ask(
    ctx: RequestContext,
    run: MatchRunEntity,
    question: AlternativesQuestion,
  ): Promise<readonly Alternative[]> {
    const answer = this.turn.then(() => this.answer(ctx, run, question));
    this.turn = answer.catch(() => undefined);
    return answer;
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
    if (!this.held.includes(key)) await this.send(ctx, run, key, thread);
    this.held = [...this.held.filter((one) => one !== key), key];
    const reply = await thread.ask({ kind: 'question', key, ...question });
    return reply.kind === 'answer' ? reply.alternatives : [];
  }

  private async send(
    ctx: RequestContext,
    run: MatchRunEntity,
    key: string,
    thread: AlternativesThread,
  ): Promise<void> {
    while (this.held.length >= MOST_RUNS) await thread.ask({ kind: 'forget', key: this.held.shift()! });
    for (const list of LISTS) {
      for await (const items of this.pieces.list(ctx, run.id, list))
        await thread.ask({ kind: 'piece', list, items });
    }
    const { runOn, settings, total } = run;
    await thread.ask({ kind: 'run', key, terms: { runOn, settings }, total: total ?? 0 });
  }

  private takeUp(): AlternativesThread {
    clearTimeout(this.idle);
    this.idle = setTimeout(() => void this.rest(), IDLE_MS).unref();
    if (this.thread?.alive) return this.thread;
    this.held = [];
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
