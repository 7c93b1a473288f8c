import { Worker } from 'node:worker_threads';
import type { AlternativesReply, AlternativesRequest } from './messages.js';

/** A heap beyond this ends the thread, not the process. */
const HEAP_LIMIT_MB = 2_048;

/** The process's end of the thread that answers about kept runs. Replies come in the order of the requests. */
export class AlternativesThread {
  private readonly worker = new Worker(builtThread(), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  private readonly pending: { resolve(reply: AlternativesReply): void; reject(error: unknown): void }[] = [];
  private failure: Error | undefined;

  constructor() {
    this.worker.on('message', (reply: AlternativesReply) => this.settle(reply));
    this.worker.on('error', (error) => this.end(error as Error));
    this.worker.on('exit', () => this.end(new Error('the thread of the alternatives has stopped')));
    this.worker.unref();
  }

  /** Whether it can still be asked. */
  get alive(): boolean {
    return this.failure === undefined;
  }

  /** Rejects when the thread stops, or says that it cannot answer. */
  ask(request: AlternativesRequest): Promise<AlternativesReply> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.worker.ref();
      this.pending.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }

  /** An idle thread keeps no process alive. */
  private settle(reply: AlternativesReply): void {
    const waiting = this.pending.shift();
    if (this.pending.length === 0) this.worker.unref();
    if (reply.kind === 'error') waiting?.reject(new Error(reply.message));
    else waiting?.resolve(reply);
  }

  private end(reason: Error): void {
    this.failure ??= reason;
    for (const { reject } of this.pending.splice(0)) reject(this.failure);
  }
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function builtThread(): URL {
  const beside = new URL('./alternatives.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
