import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { MatchSnapshot } from '@tdu/matching-domain';
import type { MatchOutcome, ThreadMessage } from './match-outcome.js';

/** Called while a run computes; answers whether it is still wanted. */
export type ProgressListener = (percent: number) => Promise<boolean>;

/** Someone cancelled the run while it was computing. */
export class RunCancelled extends Error {}

/** Pools beyond this leave a heap behind that is not worth keeping for the next run. */
const KEEP_UP_TO = 5_000;

/** Computes match runs on worker threads. One idle thread is kept, for starting it costs more than a small run. */
@Injectable()
export class MatchComputer implements OnModuleDestroy {
  private idle: Worker | undefined;

  /**
   * Runs a snapshot to its end.
   * @throws RunCancelled when the listener says that nobody wants it any more; whatever the run itself throws.
   */
  async compute(
    snapshot: MatchSnapshot,
    listener: ProgressListener = async () => true,
  ): Promise<MatchOutcome> {
    const thread = this.idle ?? new Worker(threadFile());
    this.idle = undefined;
    try {
      const outcome = await converse(thread, snapshot, listener);
      if (snapshot.pool.length <= KEEP_UP_TO && !this.idle) this.idle = thread;
      return outcome;
    } finally {
      for (const event of ['message', 'error', 'exit']) thread.removeAllListeners(event);
      if (this.idle === thread) this.rest(thread);
      else await thread.terminate();
    }
  }

  /** An idle thread keeps no process alive, and is forgotten should it end. */
  private rest(thread: Worker): void {
    const forget = () => (this.idle = undefined);
    thread.on('error', forget).on('exit', forget).unref();
  }

  async onModuleDestroy(): Promise<void> {
    await this.idle?.terminate();
    this.idle = undefined;
  }
}

function converse(
  thread: Worker,
  snapshot: MatchSnapshot,
  listener: ProgressListener,
): Promise<MatchOutcome> {
  return new Promise((resolve, reject) => {
    for (const event of ['error', 'exit']) thread.removeAllListeners(event);
    thread.ref();
    thread.on('message', (message: ThreadMessage) => {
      if (message.kind === 'done') return resolve(message.outcome);
      listener(message.percent).then((wanted) => wanted || reject(new RunCancelled()), reject);
    });
    thread.on('error', reject);
    thread.on('exit', (code) => reject(new Error(`the match thread stopped with code ${code}`)));
    thread.postMessage(snapshot);
  });
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function threadFile(): URL {
  const beside = new URL('./match-run.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
