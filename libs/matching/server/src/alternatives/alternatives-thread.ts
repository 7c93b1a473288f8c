import { Worker } from 'node:worker_threads';
import type { AlternativesReply, AlternativesRequest } from './messages.js';

/** A heap beyond this ends the thread, not the process. */
const HEAP_LIMIT_MB = 2_048;
const STOPPED = 'the thread of the alternatives has stopped';

/** What the thread says that it could not do, or that it is there no more. For the log; `code` is a foreseen reason. */
export class AlternativesFailed extends Error {
  constructor(
    message: string,
    readonly code?: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** The process's end of the thread that answers about kept runs. Replies come in the order of the requests. */
export class AlternativesThread {
  private readonly worker = new Worker(builtThread(), {
    resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT_MB },
  });
  private readonly pending: { resolve(reply: AlternativesReply): void; reject(error: unknown): void }[] = [];
  private failure: AlternativesFailed | undefined;

  constructor() {
    this.worker.on('message', (reply: AlternativesReply) => this.settle(reply));
    this.worker.on('error', (cause) => this.end(STOPPED, { cause }));
    this.worker.on('exit', () => this.end(STOPPED));
    this.worker.unref();
  }

  /** Whether it can still be asked. */
  get alive(): boolean {
    return this.failure === undefined;
  }

  /** Rejects with AlternativesFailed when the thread stops, or says that it cannot answer. */
  ask(request: AlternativesRequest): Promise<AlternativesReply> {
    return new Promise((resolve, reject) => {
      if (this.failure) return reject(this.failure);
      this.worker.ref();
      this.pending.push({ resolve, reject });
      this.worker.postMessage(request);
    });
  }

  /** At once, whatever it is doing; who waits for an answer is told. */
  async stop(): Promise<void> {
    this.end(STOPPED);
    await this.worker.terminate();
  }

  /** An idle thread keeps no process alive. */
  private settle(reply: AlternativesReply): void {
    const waiting = this.pending.shift();
    if (this.pending.length === 0) this.worker.unref();
    if (reply.kind === 'error') waiting?.reject(new AlternativesFailed(reply.message, reply.code));
    else waiting?.resolve(reply);
  }

  private end(message: string, options?: ErrorOptions): void {
    this.failure ??= new AlternativesFailed(message, undefined, options);
    for (const { reject } of this.pending.splice(0)) reject(this.failure);
  }
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function builtThread(): URL {
  const beside = new URL('./alternatives.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
