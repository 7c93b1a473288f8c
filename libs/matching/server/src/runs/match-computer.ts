import { availableParallelism } from 'node:os';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { RunThread } from './thread/run-thread.js';

/** Characters of people, about five thousand: beyond, the heap left behind is not worth keeping for the next run. */
const KEEP_UP_TO = 4_000_000;

/** Lends threads to match runs. One idle thread is kept, for starting it costs more than a small run. */
@Injectable()
export class MatchComputer implements OnModuleDestroy {
  /** Threads that a run may compute on: one processor is left to whoever answers people on this machine. */
  readonly threads = Math.max(1, availableParallelism() - 1);
  /** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
  protected readonly file = builtThread();
  private idle: RunThread | undefined;

  /**
   * Has a run worked at on a thread, which is stopped at once when the signal says so; then `work` rejects with the
   * reason of the signal.
   */
  async lend<T>(signal: AbortSignal, work: (thread: RunThread) => Promise<T>): Promise<T> {
    signal.throwIfAborted();
    const thread = this.idle?.alive ? this.idle : new RunThread(this.file);
    this.idle = undefined;
    thread.takeUp();
    const stop = () => void thread.stop(signal.reason);
    signal.addEventListener('abort', stop);
    try {
      return await work(thread);
    } catch (error) {
      await thread.stop(error);
      throw error;
    } finally {
      signal.removeEventListener('abort', stop);
      await this.keep(thread);
    }
  }

  async onModuleDestroy(): Promise<void> {
    await this.idle?.stop();
    this.idle = undefined;
  }

  private async keep(thread: RunThread): Promise<void> {
    if (!thread.alive || this.idle || thread.size > KEEP_UP_TO) return thread.stop();
    thread.rest();
    this.idle = thread;
  }
}

function builtThread(): URL {
  const beside = new URL('./thread/match-run.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
