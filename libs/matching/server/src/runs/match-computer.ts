import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import type { MatchSnapshot } from '@tdu/matching-domain';
import type { MatchOutcome, ThreadMessage } from './match-outcome.js';

/** Called while a run computes; answers whether it is still wanted. */
export type ProgressListener = (percent: number) => Promise<boolean>;

/** Someone cancelled the run while it was computing. */
export class RunCancelled extends Error {}

/** Computes match runs on worker threads. */
@Injectable()
export class MatchComputer {
  /**
   * Runs a snapshot to its end.
   * @throws RunCancelled when the listener says that nobody wants it any more; whatever the run itself throws.
   */
  compute(snapshot: MatchSnapshot, listener: ProgressListener = async () => true): Promise<MatchOutcome> {
    const thread = new Worker(threadFile(), { workerData: snapshot });
    return new Promise<MatchOutcome>((resolve, reject) => {
      thread.on('message', (message: ThreadMessage) => {
        if (message.kind === 'done') return resolve(message.outcome);
        listener(message.percent).then((wanted) => wanted || reject(new RunCancelled()), reject);
      });
      thread.on('error', reject);
      thread.on('exit', (code) => reject(new Error(`the match thread stopped with code ${code}`)));
    }).finally(() => thread.terminate());
  }
}

/** The built thread: specs run the sources, which a thread cannot, so `build` comes before `test`. */
function threadFile(): URL {
  const beside = new URL('./match-run.thread.js', import.meta.url);
  beside.pathname = beside.pathname.replace('/server/src/', '/server/dist/');
  return beside;
}
