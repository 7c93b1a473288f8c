import type { Worker } from 'bullmq';

/** Notices when a worker comes to rest: it found no job waiting, and what it was doing is done. */
export class Lulls {
  private running = 0;
  private foundNone = false;
  private waiting: (() => void)[] = [];

  /** Counts a job while it runs. */
  async during(work: () => Promise<void>): Promise<void> {
    this.running += 1;
    this.foundNone = false;
    try {
      await work();
    } finally {
      this.running -= 1;
    }
  }

  /** Listens to the worker: it tells once that it ran dry, even while another of its jobs still runs. */
  watch(worker: Worker): void {
    worker.on('drained', () => {
      this.foundNone = true;
      this.tell();
    });
    worker.on('completed', () => this.tell());
    worker.on('failed', () => this.tell());
  }

  /** Resolves at the next rest. */
  next(): Promise<void> {
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  private tell(): void {
    if (this.running > 0 || !this.foundNone) return;
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}
