import { Worker } from 'node:worker_threads';
import type {
  RunFigures,
  RunPiece,
  RunTerms,
  ThreadProgress,
  ThreadReply,
  ThreadRequest,
} from './messages.js';

/** Told of progress while a run computes. */
export type TellProgress = (progress: ThreadProgress) => void;

/** A heap beyond this ends the run, not the process: 300,000 people need about a quarter of it. */
const HEAP_LIMIT_MB = 2_048;

/** The process's end of a thread that computes runs. One question at a time. */
export class RunThread {
  private readonly worker: Worker;
  private pending: { resolve(reply: ThreadReply): void; reject(error: unknown): void } | undefined;
  private failure: unknown;
  private tell: TellProgress = () => {};
  /** Characters of the people given since it was last taken up. */
  private given = 0;

  constructor(file: URL) {
    this.worker = new Worker(file, { resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB } });
    this.worker.on('message', (message: ThreadReply | ThreadProgress) => {
      if (message.kind === 'progress') this.tell(message);
      else this.settle()?.resolve(message);
    });
    this.worker.on('error', (error) => this.end(error));
    this.worker.on('exit', () => this.end(new Error('the thread of the match run has stopped')));
  }

  /** Whether it can compute another run. */
  get alive(): boolean {
    return this.failure === undefined;
  }

  /** Characters of the people given to it. */
  get size(): number {
    return this.given;
  }

  /** Gives people to the run: elements of canonical JSON. Resolves when they are taken. */
  async addPeople(items: string): Promise<void> {
    this.given += items.length;
    await this.ask({ kind: 'people', items });
  }

  /** Computes on the people given. Rejects with what the run throws, and when the thread is stopped. */
  async compute(terms: RunTerms, threads: number, tell: TellProgress): Promise<RunFigures> {
    this.tell = tell;
    const reply = await this.ask({ kind: 'compute', terms, threads });
    if (reply.kind !== 'figures') throw new Error(`figures expected, not ${reply.kind}`);
    return reply.figures;
  }

  /** The lists of the result, one piece ahead of the reader; returns the hash of the whole. */
  async *pieces(): AsyncGenerator<RunPiece, string> {
    let next = this.ask({ kind: 'next' });
    for (;;) {
      const reply = await next;
      if (reply.kind === 'end') return reply.resultHash;
      if (reply.kind !== 'piece') throw new Error(`a piece expected, not ${reply.kind}`);
      next = this.ask({ kind: 'next' });
      next.catch(() => undefined);
      yield reply.piece;
    }
  }

  /** Stops whatever it does, within milliseconds; a question that waits is rejected with the reason. */
  async stop(reason: unknown = new Error('the thread of the match run was stopped')): Promise<void> {
    this.end(reason);
    await this.worker.terminate();
  }

  /** Takes it up for another run: it keeps the process alive until it rests. */
  takeUp(): void {
    this.given = 0;
    this.worker.ref();
  }

  /** Leaves it idle: it keeps no process alive. */
  rest(): void {
    this.worker.unref();
  }

  private ask(request: ThreadRequest): Promise<ThreadReply> {
    return new Promise((resolve, reject) => {
      if (!this.alive) return reject(this.failure as Error);
      this.pending = { resolve, reject };
      this.worker.postMessage(request);
    });
  }

  private end(reason: unknown): void {
    this.failure ??= reason;
    this.settle()?.reject(this.failure);
  }

  private settle() {
    const { pending } = this;
    this.pending = undefined;
    return pending;
  }
}
